package org.bijstand.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An identification number of the social security (INSZ, NISS): a national register number or a BIS number. Its use is
 * regulated, so it never shows in a log: {@link #toString()} masks it.
 *
 * @param digits the eleven digits {@code YYMMDDSSSCC}
 */
public record Insz(String digits) {

    private static final String FIELD = "INSZ";
    private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-/]");

    /** @throws IllegalArgumentException when no such number can exist */
    public Insz {
        if (!ELEVEN_DIGITS.matcher(digits).matches() || !isPlausible(digits)) {
            throw new IllegalArgumentException("Not an INSZ");
        }
    }

    /**
     * Reads a number as people write it, with or without dots, dashes and spaces.
     *
     * @param current the present year, in which a holder can at the latest be born
     * @throws InvalidInput when no such number can exist
     */
    public static Insz parse(String text, Year current) {
        String digits = text == null ? "" : SEPARATORS.matcher(text).replaceAll("");
        if (!ELEVEN_DIGITS.matcher(digits).matches()) {
            throw new InvalidInput(FIELD, "telt 11 cijfers. Neem het nummer over van de identiteitskaart.");
        }
        if (!isPlausible(digits) || new Insz(digits).birthYear() > current.getValue()) {
            throw new InvalidInput(
                    FIELD, "klopt niet: het controlegetal past er niet bij. Vergelijk het met de identiteitskaart.");
        }
        return new Insz(digits);
    }

    /** As on the identity card: {@code 85.07.30-033.28}. */
    public String formatted() {
        return "%s.%s.%s-%s.%s"
                .formatted(
                        digits.substring(0, 2),
                        digits.substring(2, 4),
                        digits.substring(4, 6),
                        digits.substring(6, 9),
                        digits.substring(9));
    }

    /** As far as it may stand on a screen: {@code 85.07.30-***.**}. */
    public String masked() {
        return formatted().substring(0, 9) + "***.**";
    }

    /** Empty when the date of birth was unknown, or all numbers of that date were given out. */
    public Optional<LocalDate> birthDate() {
        try {
            return Optional.of(LocalDate.of(birthYear(), month(digits) % 20, day()));
        } catch (DateTimeException unknownDate) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Insz[***]";
    }

    private int birthYear() {
        return (hasCheckOf(1900, digits) ? 1900 : 2000) + number(digits, 0, 2);
    }

    private int day() {
        return number(digits, 4, 6);
    }

    /** The two centuries never give the same check, so it tells the century. */
    private static boolean isPlausible(String digits) {
        int serial = number(digits, 6, 9);
        return (hasCheckOf(1900, digits) || hasCheckOf(2000, digits))
                && month(digits) % 20 <= 12
                && month(digits) <= 52
                && serial >= 1
                && serial <= 998;
    }

    private static boolean hasCheckOf(int century, String digits) {
        long first = Long.parseLong((century == 2000 ? "2" : "") + digits.substring(0, 9));
        return number(digits, 9, 11) == 97 - first % 97;
    }

    /** Raised by 20 or 40 in a BIS number; 00 (also 20 and 40) when the date of birth is unknown. */
    private static int month(String digits) {
        return number(digits, 2, 4);
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }
}
