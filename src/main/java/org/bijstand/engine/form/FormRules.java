package org.bijstand.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bijstand.casefile.InvalidInput;

/** The rules of a form's fields, as the browser applies them, and the limits that hold when the form names none. */
final class FormRules {

    private static final Pattern LINE_BREAKERS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\"]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ./()-]{5,24}");

    private FormRules() {}

    static void check(FormField field, Object value) {
        if (isEmpty(field, value)) {
            if (field.isRequired() && !field.isReadOnly()) {
                throw missing(field);
            }
            return;
        }
        switch (field.type()) {
            case "textfield", "textarea" -> checkText(field, value);
            case "number" -> checkNumber(field, value);
            case "checkbox" -> check(value instanceof Boolean, field, "moet ja of neen zijn. Duid het opnieuw aan.");
            case "checklist", "taglist" -> checkChoices(field, value);
            case "radio", "select" -> checkChoice(field, value);
            case "datetime" -> check(value instanceof String, field, "is geen datum of uur. Kies het opnieuw.");
            default -> throw new IllegalStateException("no rules for a field of type " + field.type());
        }
    }

    static InvalidInput missing(FormField field) {
        return new InvalidInput(field.label(), "is verplicht. Vul dit veld in.");
    }

    /** As in the browser: a required check box has to be ticked. */
    private static boolean isEmpty(FormField field, Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty()
                || field.type().equals("checkbox") && Boolean.FALSE.equals(value);
    }

    private static void checkText(FormField field, Object value) {
        check(value instanceof String, field, "moet tekst zijn. Vul het opnieuw in.");
        String text = (String) value;
        if (field.type().equals("textfield")) {
            check(
                    !LINE_BREAKERS.matcher(text).find(),
                    field,
                    "mag geen regeleinden of stuurtekens bevatten. Zet alles op één regel.");
        }
        check(!CONTROLS.matcher(text).find(), field, "bevat een onleesbaar teken. Typ de tekst opnieuw.");
        check(text.length() <= field.limit(), field, "mag hoogstens " + field.limit() + " tekens lang zijn. Kort in.");
        int least = field.rule("minLength").asInt(0);
        check(text.length() >= least, field, "moet minstens " + least + " tekens lang zijn. Vul aan.");
        check(matchesPattern(field, text), field, "heeft niet de juiste vorm. Kijk het na.");
    }

    private static boolean matchesPattern(FormField field, String text) {
        boolean known = switch (field.rule("validationType").asText()) {
            case "email" -> EMAIL.matcher(text).matches();
            case "phone" -> PHONE.matcher(text).matches();
            default -> true;
        };
        String pattern = field.rule("pattern").asText("");
        return known
                && (pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find());
    }

    private static void checkNumber(FormField field, Object value) {
        BigDecimal number = AnswerValues.number(field, value);
        JsonNode digits = field.json().path("decimalDigits");
        if (digits.isInt()) {
            boolean fits = number.stripTrailingZeros().scale() <= digits.asInt();
            check(fits, field, "mag hoogstens " + digits.asInt() + " cijfers na de komma hebben. Pas het getal aan.");
        }
        JsonNode min = field.rule("min");
        JsonNode max = field.rule("max");
        if (min.isNumber()) {
            check(number.compareTo(min.decimalValue()) >= 0, field, "moet minstens " + min.asText() + " zijn.");
        }
        if (max.isNumber()) {
            check(number.compareTo(max.decimalValue()) <= 0, field, "mag hoogstens " + max.asText() + " zijn.");
        }
    }

    private static void checkChoices(FormField field, Object value) {
        check(value instanceof List<?>, field, "moet een lijst van keuzes zijn. Kies opnieuw.");
        ((List<?>) value).forEach(choice -> checkChoice(field, choice));
    }

    private static void checkChoice(FormField field, Object value) {
        boolean single = value instanceof String || value instanceof Number || value instanceof Boolean;
        check(single, field, "is geen keuze uit de lijst. Kies opnieuw.");
        Set<String> options = field.options();
        boolean known = options.isEmpty() ? value.toString().length() <= 255 : options.contains(value.toString());
        check(known, field, "is geen keuze uit de lijst. Kies opnieuw.");
    }

    private static void check(boolean holds, FormField field, String problem) {
        if (!holds) {
            throw new InvalidInput(field.label(), problem);
        }
    }
}
