package org.bijstand.engine.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bijstand.casefile.InvalidInput;

/**
 * What a person submitted, checked against the form. A key is the component's key, with the paths of the groups around
 * it and dots between. Every method throws {@link InvalidInput} with the field's label when the answer is missing
 * (unless the method says optional) or unusable, and {@link IllegalArgumentException} for a key that the form doesn't
 * have. Answers to read-only fields aren't here: they were not asked.
 */
public final class FormAnswers {

    private final String formId;
    private final Map<String, FormField> fields;
    private final Map<String, Object> values;
    private final Map<String, List<FormAnswers>> rows;

    FormAnswers(
            String formId,
            Map<String, FormField> fields,
            Map<String, Object> values,
            Map<String, List<FormAnswers>> rows) {
        this.formId = formId;
        this.fields = fields;
        this.values = values;
        this.rows = rows;
    }

    /** Without white space around it. */
    public String text(String key) {
        return required(key, optionalText(key));
    }

    public Optional<String> optionalText(String key) {
        return value(key).map(value -> value.toString().strip()).filter(text -> !text.isEmpty());
    }

    public LocalDate date(String key) {
        return required(key, optionalDate(key));
    }

    public Optional<LocalDate> optionalDate(String key) {
        return optionalText(key).map(text -> AnswerValues.date(field(key), text));
    }

    /** Local time in Belgium. */
    public LocalTime time(String key) {
        return required(key, optionalTime(key));
    }

    public Optional<LocalTime> optionalTime(String key) {
        return optionalText(key).map(text -> AnswerValues.time(field(key), text));
    }

    /** Local time in Belgium. */
    public LocalDateTime dateTime(String key) {
        return required(key, optionalText(key).map(text -> AnswerValues.dateTime(field(key), text)));
    }

    public BigDecimal number(String key) {
        return required(key, optionalNumber(key));
    }

    public Optional<BigDecimal> optionalNumber(String key) {
        return optionalText(key).map(text -> AnswerValues.number(field(key), text));
    }

    public int integer(String key) {
        return required(key, optionalInteger(key));
    }

    public Optional<Integer> optionalInteger(String key) {
        return optionalNumber(key).map(number -> {
            try {
                return number.intValueExact();
            } catch (ArithmeticException failure) {
                throw new InvalidInput(label(key), "moet een geheel getal zijn. Pas het getal aan.");
            }
        });
    }

    /** False when the box wasn't ticked or wasn't shown. */
    public boolean flag(String key) {
        return value(key).map(Boolean.TRUE::equals).orElse(false);
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return required(key, optionalChoice(key, type));
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
        return optionalText(key).map(text -> constant(key, type, text));
    }

    /** The choices of a check list or tag list, in the enum's order; empty when none was made. */
    public <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
        EnumSet<E> chosen = EnumSet.noneOf(type);
        texts(key).forEach(text -> chosen.add(constant(key, type, text)));
        return chosen;
    }

    /** The choices of a check list or tag list as they are; empty when none was made. */
    public List<String> texts(String key) {
        return value(key)
                .map(value -> ((List<?>) value).stream().map(Object::toString).toList())
                .orElse(List.of());
    }

    /** The rows of a dynamic list, each with keys of its own; empty when there is none. */
    public List<FormAnswers> rows(String key) {
        if (!rows.containsKey(key)) {
            throw new IllegalArgumentException("form '" + formId + "' has no dynamic list '" + key + "'");
        }
        return rows.get(key);
    }

    /** The field's name as the person sees it, for messages of the feature's own checks. */
    public String label(String key) {
        return field(key).label();
    }

    private <E extends Enum<E>> E constant(String key, Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findAny()
                .orElseThrow(() -> new InvalidInput(label(key), "is geen keuze uit de lijst. Kies opnieuw."));
    }

    private Optional<Object> value(String key) {
        return Optional.ofNullable(values.get(field(key).path()));
    }

    private FormField field(String key) {
        FormField field = fields.get(key);
        if (field == null) {
            throw new IllegalArgumentException("form '" + formId + "' has no field '" + key + "'");
        }
        return field;
    }

    private <T> T required(String key, Optional<T> answer) {
        return answer.orElseThrow(() -> FormRules.missing(field(key)));
    }
}
