package org.bijstand.casefile.recognition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text in which words can be looked for without regard to how people write: in lower case, with one blank between words and
 * at both ends, so that {@code " urgent "} is that word and no part of another. What ends a thought (a full stop, a comma,
 * an empty line) becomes {@code " . "}: in "ik kan niet, dringend hulp nodig" the third word says nothing about the fourth.
 */
public final class PlainWords {

    /** More than anybody writes; what comes after it is somebody else's text. */
    private static final int LONGEST = 20_000;

    private static final Pattern ENDS = Pattern.compile("[.!?;:,()\"\\u2026\\u201c\\u201d\\u00ab\\u00bb]+|\\R\\s*\\R");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}.]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private PlainWords() {}

    /** With accents as they were written. */
    public static String of(String text) {
        String composed = Normalizer.normalize(shortened(text), Normalizer.Form.NFC);
        String words = ENDS.matcher(composed.toLowerCase(Locale.ROOT)).replaceAll(" . ");
        return " " + NO_WORD.matcher(words).replaceAll(" ").strip() + " ";
    }

    /** The same without accents, because many leave them out. */
    public static String withoutAccents(String text) {
        String letters = MARKS.matcher(Normalizer.normalize(of(text), Normalizer.Form.NFD))
                .replaceAll("");
        return letters.replace("ß", "ss").replace("œ", "oe").replace("æ", "ae");
    }

    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
