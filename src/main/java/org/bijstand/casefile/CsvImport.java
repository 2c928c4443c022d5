package org.bijstand.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads files as Belgian offices write them: UTF-8 with or without a byte order mark, semicolons, one record per line,
 * the first line naming the columns in any order. A line that can't be used is refused with its number and the rest
 * goes in; that is why each line is read by itself, so that a stray quote can't swallow the lines after it.
 */
public final class CsvImport {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();
    private static final String FILE = "Bestand";

    private CsvImport() {}

    /**
     * @param columns that the file must have; others are ignored
     * @param store takes a row and tells whether it changed anything; throws {@link InvalidInput} to refuse it, before it
     *     has stored anything of it
     * @throws InvalidInput when the file as a whole is unusable
     */
    public static ImportResult read(InputStream file, List<String> columns, Predicate<CsvRow> store) {
        List<String> lines = lines(file);
        List<String> header = header(lines, columns);
        List<ImportResult.Refusal> refused = new ArrayList<>();
        int stored = 0;
        int unchanged = 0;
        for (int index = 1; index < lines.size(); index++) {
            if (lines.get(index).isBlank()) {
                continue;
            }
            try {
                if (store.test(row(lines.get(index), header))) {
                    stored++;
                } else {
                    unchanged++;
                }
            } catch (InvalidInput invalid) {
                refused.add(new ImportResult.Refusal(index + 1, invalid.getMessage()));
            }
        }
        return new ImportResult(stored, unchanged, refused);
    }

    private static List<String> lines(InputStream file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.readAllBytes()))
                    .toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (CharacterCodingException otherEncoding) {
            throw new InvalidInput(FILE, "is niet in UTF-8 opgeslagen. Bewaar het opnieuw als 'CSV UTF-8'.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> header(List<String> lines, List<String> columns) {
        List<String> header = lines.isEmpty()
                ? List.of()
                : cells(lines.get(0)).stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .toList();
        List<String> missing =
                columns.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput(
                    FILE,
                    "mist de kolommen %s. Zet de namen van de kolommen, met puntkomma's ertussen, op de eerste regel."
                            .formatted(String.join(", ", missing)));
        }
        return header;
    }

    private static CsvRow row(String line, List<String> header) {
        List<String> cells = cells(line);
        if (cells.size() != header.size()) {
            throw new InvalidInput(
                    "Regel",
                    "telt %d kolommen in plaats van %d. Kijk de puntkomma's na."
                            .formatted(cells.size(), header.size()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
            values.put(header.get(column), cells.get(column));
        }
        return new CsvRow(values);
    }

    private static List<String> cells(String line) {
        try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        } catch (IOException | UncheckedIOException | IllegalStateException unpairedQuote) {
            throw new InvalidInput("Regel", "heeft aanhalingstekens die niet bij elkaar passen. Kijk ze na.");
        }
    }
}
