package org.bijstand.mail;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bijstand.casefile.Hours;

/**
 * Turns what a feature hands over into what a template can print: words of the recipient's language, and nothing that
 * could become structure. Text is one line without control characters, so it can't start a paragraph, a header, a list or a
 * link, whatever somebody typed into a form; only a {@code URI} becomes a link.
 */
class MailModel {

    private final MailWords words;

    MailModel(MailWords words) {
        this.words = words;
    }

    Map<String, Object> printable(Map<?, ?> model) {
        Map<String, Object> printable = new LinkedHashMap<>();
        model.forEach((key, value) -> printable.put(key.toString(), printable(value)));
        return printable;
    }

    private Object printable(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        } else if (value instanceof CharSequence text) {
            return oneLine(text.toString());
        } else if (value instanceof MailAddress address) {
            return address.value();
        } else if (value instanceof URI link) {
            return MailText.link(link);
        } else if (value instanceof Collection<?> values) {
            // An empty list is as if not given, so that a text can leave out what introduces it.
            return values.isEmpty()
                    ? null
                    : values.stream().map(this::printable).toList();
        } else if (value instanceof Map<?, ?> map) {
            return printable(map);
        } else if (value instanceof Hours || value instanceof Enum<?>) {
            return words.of(value);
        } else if (value instanceof Record entry) {
            return printable(components(entry));
        }
        return date(value);
    }

    private String date(Object value) {
        if (value instanceof LocalDate date) {
            return words.date(date);
        } else if (value instanceof LocalTime time) {
            return words.time(time);
        } else if (value instanceof LocalDateTime moment) {
            return words.moment(moment);
        }
        throw new IllegalArgumentException(
                "a mail can't print a " + value.getClass().getName());
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cc}\\u2028\\u2029\\s]+", " ")
                // Characters that turn the direction of writing make an address or a name read as another one.
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        if (line.isEmpty()) {
            return null;
        }
        return line.startsWith("- ") ? "\u2013" + line.substring(1) : line;
    }

    private static Map<String, Object> components(Record entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : entry.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                values.put(component.getName(), component.getAccessor().invoke(entry));
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalArgumentException("can't read " + component, unreadable);
            }
        }
        return values;
    }
}
