package org.bijstand.casefile;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Checks that every door into the case file shares: forms, pages and imports. Each takes the field's Dutch name and
 * throws {@link InvalidInput}, whose message never repeats the value.
 */
public final class Checks {

    /** Names, streets and the like: as wide as the columns. */
    public static final int NAME = 100;

    /** What happened, a reason, a remark. */
    public static final int STORY = 2000;

    private static final int EMAIL = 254;
    private static final int OLDEST_AGE = 125;
    private static final Pattern PHONE_SIGNS = Pattern.compile("\\+?[0-9 ./()-]+");

    private Checks() {}

    /** The text without surrounding blanks. */
    public static String required(String text, String field, int maximum) {
        String value = optional(text, field, maximum);
        if (value == null) {
            throw new InvalidInput(field, "is nog leeg. Vul het in.");
        }
        return value;
    }

    /**
     * The text without surrounding blanks, or null when nothing is left. In a story national numbers are masked: they stand
     * sealed with the member and nowhere else.
     */
    public static String optional(String text, String field, int maximum) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String value = maximum >= STORY ? InszSearch.masked(text.strip()) : text.strip();
        if (value.length() > maximum) {
            throw new InvalidInput(
                    field,
                    "is te lang: %d tekens, en er is plaats voor %d. Kort het in.".formatted(value.length(), maximum));
        }
        if (value.chars()
                .anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t')) {
            throw new InvalidInput(field, "bevat onleesbare tekens. Typ het opnieuw.");
        }
        return value;
    }

    /** A text that must stay on one line, because it ends up in an address block or a heading. */
    public static String requiredLine(String text, String field, int maximum) {
        return oneLine(required(text, field, maximum), field);
    }

    /** One line of text, or null. */
    public static String optionalLine(String text, String field, int maximum) {
        String value = optional(text, field, maximum);
        return value == null ? null : oneLine(value, field);
    }

    /** A single e-mail address without a display name, or null. */
    public static String email(String text, String field) {
        String value = optionalLine(text, field, EMAIL);
        if (value == null) {
            return null;
        }
        try {
            InternetAddress address = new InternetAddress(value, true);
            if (address.getAddress().equals(value) && value.indexOf('@') > 0) {
                return value;
            }
        } catch (AddressException malformed) {
            // told below, without the address
        }
        throw new InvalidInput(field, "is geen geldig e-mailadres. Kijk het na, bijvoorbeeld naam@domein.be.");
    }

    /** A telephone number of eight to fifteen digits as it was typed, or null. */
    public static String phone(String text, String field) {
        String value = optionalLine(text, field, 30);
        if (value == null) {
            return null;
        }
        long digits = value.chars().filter(Character::isDigit).count();
        if (!PHONE_SIGNS.matcher(value).matches() || digits < 8 || digits > 15) {
            throw new InvalidInput(
                    field, "is geen telefoonnummer. Vul 8 tot 15 cijfers in, bijvoorbeeld 0470 00 00 00.");
        }
        return value;
    }

    /** A birth date that is not in the future and belongs to somebody who can be alive. */
    public static LocalDate birthDate(LocalDate date, String field, LocalDate today) {
        if (date == null) {
            throw new InvalidInput(field, "is nog leeg. Vul de datum in.");
        }
        if (date.isAfter(today)) {
            throw new InvalidInput(field, "ligt in de toekomst. Kijk de datum na.");
        }
        if (date.isBefore(today.minusYears(OLDEST_AGE))) {
            throw new InvalidInput(field, "ligt te ver in het verleden. Kijk het jaar na.");
        }
        return date;
    }

    private static String oneLine(String value, String field) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(field, "moet op één lijn staan. Haal de regeleinden weg.");
        }
        return value;
    }
}
