package org.bijstand.casefile;

import java.time.Year;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds identification numbers in a text, written in any of the usual ways; a wrong check makes it another number. */
public final class InszSearch {

    private static final String GAP = "[\\s\\u00a0.\\-\\u2010-\\u2015/]{0,3}";
    private static final Pattern ELEVEN_DIGITS = Pattern.compile(
            "(?<![0-9+])[0-9]{2}" + GAP + "[0-9]{2}" + GAP + "[0-9]{2}" + GAP + "[0-9]{3}" + GAP + "[0-9]{2}(?![0-9])");

    /** For what is shown or kept: rather a number too many than one too few. */
    private static final Year EVER = Year.of(2999);

    private InszSearch() {}

    public static Optional<Insz> first(String text, Year current) {
        return found(text, current).findFirst().map(match -> Insz.parse(digits(match), current));
    }

    /** The text with blanks in their place, so that nothing else is read into them. */
    public static String hidden(String text, Year current) {
        StringBuilder rest = new StringBuilder(text);
        found(text, current)
                .forEach(match -> rest.replace(match.start(), match.end(), " ".repeat(match.end() - match.start())));
        return rest.toString();
    }

    /** The text for a screen, or for a place where no national number belongs: {@code 85.07.30-***.**}. Null for null. */
    public static String masked(String text) {
        if (text == null) {
            return null;
        }
        return ELEVEN_DIGITS
                .matcher(text)
                .replaceAll(match -> isInsz(digits(match), EVER)
                        ? new Insz(digits(match)).masked()
                        : Matcher.quoteReplacement(match.group()));
    }

    private static Stream<MatchResult> found(String text, Year current) {
        return ELEVEN_DIGITS.matcher(text).results().filter(match -> isInsz(digits(match), current));
    }

    private static boolean isInsz(String digits, Year current) {
        try {
            Insz.parse(digits, current);
            return true;
        } catch (InvalidInput wrongCheck) {
            return false;
        }
    }

    private static String digits(MatchResult match) {
        return match.group().replaceAll("[^0-9]", "");
    }
}
