package org.bijstand.casefile.recognition;

import java.time.Year;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bijstand.casefile.Insz;
import org.bijstand.casefile.InvalidInput;

/** Finds identification numbers in a text, written in any of the usual ways; a wrong check makes it another number. */
final class InszSearch {

    private static final String GAP = "[\\s\\u00a0.\\-\\u2010-\\u2015/]{0,3}";
    private static final Pattern ELEVEN_DIGITS = Pattern.compile(
            "(?<![0-9+])[0-9]{2}" + GAP + "[0-9]{2}" + GAP + "[0-9]{2}" + GAP + "[0-9]{3}" + GAP + "[0-9]{2}(?![0-9])");

    private InszSearch() {}

    static Optional<Insz> first(String text, Year current) {
        return found(text, current).findFirst().map(match -> Insz.parse(digits(match), current));
    }

    /** The text with blanks in their place, so that nothing else is read into them. */
    static String hidden(String text, Year current) {
        StringBuilder rest = new StringBuilder(text);
        found(text, current)
                .forEach(match -> rest.replace(match.start(), match.end(), " ".repeat(match.end() - match.start())));
        return rest.toString();
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
