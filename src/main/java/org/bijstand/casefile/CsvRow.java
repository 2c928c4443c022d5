package org.bijstand.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One line of an imported file. Every method throws {@link InvalidInput} naming the column when the value is unusable. */
public final class CsvRow {

    private static final DateTimeFormatter BELGIAN =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, String> values;

    CsvRow(Map<String, String> values) {
        this.values = values;
    }

    /** The value without surrounding blanks, or null when empty. */
    public String text(String column) {
        String value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return value.isBlank() ? null : value.strip();
    }

    /** A date as {@code 2026-10-05} or {@code 5/10/2026}, or null when empty. */
    public LocalDate date(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        try {
            return value.contains("/") ? LocalDate.parse(value, BELGIAN) : LocalDate.parse(value);
        } catch (DateTimeException noDate) {
            throw new InvalidInput(column, "is geen datum. Schrijf hem als 2026-10-05 of 5/10/2026.");
        }
    }

    /** The name of a constant, in capitals or not. */
    public <E extends Enum<E>> E choice(String column, Class<E> type) {
        String value = text(column);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(column, "moet een van deze codes zijn: " + names(type) + "."));
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
