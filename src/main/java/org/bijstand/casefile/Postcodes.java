package org.bijstand.casefile;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * The postcodes of Belgium. They are the key to a place: one municipality has several, and mergers change its name but
 * not its postcodes. The file names its sources and the date of its municipalities.
 */
@Component
public class Postcodes {

    private static final String FILE = "/reference/postcodes.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').setCommentMarker('#').get();

    private final SortedMap<String, Place> places = read();

    /** Empty when nobody lives at such a postcode. */
    public Optional<Place> find(String postcode) {
        return Optional.ofNullable(postcode).map(String::strip).map(places::get);
    }

    /** @throws InvalidInput when nobody lives at such a postcode */
    public Place require(String postcode) {
        return find(postcode).orElseThrow(() -> new InvalidInput("Postcode", problem(postcode)));
    }

    /** All places, by postcode. */
    public Collection<Place> all() {
        return places.values();
    }

    /** Repeats what was entered only when it is a postcode by its form, and so no personal data in the wrong field. */
    private static String problem(String postcode) {
        return postcode != null && postcode.strip().matches("[0-9]{4}")
                ? postcode.strip() + " bestaat niet. Kijk de postcode na."
                : "telt vier cijfers, bijvoorbeeld 1030. Kijk de postcode na.";
    }

    private static SortedMap<String, Place> read() {
        try (InputStream file = Postcodes.class.getResourceAsStream(FILE)) {
            SortedMap<String, Place> places = new TreeMap<>();
            FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8)).stream()
                    .map(Postcodes::place)
                    .forEach(place -> places.put(place.postcode(), place));
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Place place(CSVRecord row) {
        return new Place(
                row.get(0),
                row.get(1),
                row.get(2),
                Optional.of(row.get(3)).filter(not(String::isEmpty)),
                Region.valueOf(row.get(4)),
                row.get(5),
                languages(row.get(6)),
                languages(row.get(7)));
    }

    private static Set<Language> languages(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(not(String::isEmpty))
                .map(Language::valueOf)
                .collect(Collectors.toSet());
    }
}
