package org.bijstand.privacy.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.Language;

/** The fields of a person's file in Dutch; one without a word of its own, which a test refuses, is shown by its name. */
public final class FieldWords {

    /** What means nothing to a reader: numbers that rows have among themselves. The file for programs has them. */
    static final Set<String> TECHNICAL =
            Set.of("id", "visit_id", "offer_id", "decision_id", "mail_id", "serial", "last_assignment", "position");

    private static final ResourceBundle WORDS = bundle("personal");

    /** What a partner has to know of a service, and its choices. */
    private static final ResourceBundle DETAILS = bundle("partner");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}:00");
    private static final Pattern LOCAL = Pattern.compile(DAY + "T" + TIME);
    private static final Pattern MOMENT = Pattern.compile(DAY + "T[0-9:.]+(Z|[+-][0-9:]+)");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/MM/yyyy");
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("d/MM/yyyy HH:mm");

    private final ZoneId zone;

    FieldWords(ZoneId zone) {
        this.zone = zone;
    }

    public String label(String field) {
        if (WORDS.containsKey(field)) {
            return WORDS.getString(field);
        }
        return details(field).map(Detail::label).orElseGet(() -> field.replace('_', ' '));
    }

    public boolean isShown(String field) {
        return !TECHNICAL.contains(field);
    }

    /** @param field what the value is of; the codes of some fields have words */
    public String value(String field, Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(each -> value(field, each)).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> named) {
            return named.entrySet().stream()
                    .map(entry -> label(entry.getKey().toString()) + ": "
                            + value(entry.getKey().toString(), entry.getValue()))
                    .collect(Collectors.joining("; "));
        }
        if (value instanceof Boolean flag) {
            return flag ? "ja" : "nee";
        }
        String text = value == null ? "" : value.toString();
        return FieldCodes.word(field, text)
                .or(() -> details(field).flatMap(detail -> choice(detail, text)))
                .orElseGet(() -> moment(text));
    }

    private static Optional<Detail> details(String field) {
        return Arrays.stream(Detail.values())
                .filter(detail -> detail.name().equals(field))
                .findAny();
    }

    private static Optional<String> choice(Detail detail, String code) {
        String key = "Detail." + detail + "." + code;
        return DETAILS.containsKey(key) ? Optional.of(DETAILS.getString(key)) : Optional.empty();
    }

    /** Dates and moments as people in Belgium write them. */
    private String moment(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text).format(DATE);
            } else if (MOMENT.matcher(text).matches()) {
                return OffsetDateTime.parse(text).atZoneSameInstant(zone).format(DATE_AND_TIME);
            } else if (LOCAL.matcher(text).matches()) {
                return LocalDateTime.parse(text).format(DATE_AND_TIME);
            }
            return TIME.matcher(text).matches() ? text.substring(0, "09:00".length()) : text;
        } catch (DateTimeException noMoment) {
            return text;
        }
    }

    static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("messages/" + name, Language.NL.locale(), FieldWords.class.getClassLoader());
    }
}
