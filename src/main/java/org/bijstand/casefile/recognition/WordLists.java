package org.bijstand.casefile.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.bijstand.casefile.Language;

/** The words by which letters are understood; the file says what each list is for. */
final class WordLists {

    /** What a list of words tells. */
    enum Kind {
        COMMON,
        RELATIVE,
        SOCIAL_WORKER,
        MEMBERSHIP,
        POSTCODE,
        HOME,
        STREET,
        MONEY
    }

    private record Line(Kind kind, Language language, List<String> words) {}

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').setCommentMarker('#').get();

    private final List<Line> lines = read("/reference/letter-words.csv");

    /** In all languages, as {@link PlainWords#withoutAccents} writes them. */
    List<String> of(Kind kind) {
        return lines(kind).flatMap(line -> line.words().stream()).toList();
    }

    List<String> of(Kind kind, Language language) {
        return lines(kind)
                .filter(line -> line.language() == language)
                .flatMap(line -> line.words().stream())
                .toList();
    }

    private Stream<Line> lines(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind);
    }

    private static List<Line> read(String path) {
        try (InputStream file = WordLists.class.getResourceAsStream(path)) {
            return FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8)).stream()
                    .map(WordLists::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(CSVRecord row) {
        List<String> words = Arrays.stream(row.get(2).split(","))
                .map(PlainWords::withoutAccents)
                .toList();
        return new Line(Kind.valueOf(row.get(0)), Language.valueOf(row.get(1)), words);
    }
}
