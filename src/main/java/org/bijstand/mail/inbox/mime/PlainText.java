package org.bijstand.mail.inbox.mime;

/** Text that is safe to keep and to show: nothing in it moves the cursor, turns the reading direction round or hides. */
final class PlainText {

    /** Some thirty pages; who writes more attached a book. */
    static final int LONGEST = 100_000;

    private static final int LONGEST_LINE = 500;
    private static final String CUT = "\n[…]";

    private PlainText() {}

    /** Several lines, with {@code \n} between them. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST));
        int emptyLines = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String kept = readable(line).stripTrailing();
            emptyLines = kept.isEmpty() ? emptyLines + 1 : 0;
            if (emptyLines < 3) {
                clean.append(kept).append('\n');
            }
            if (clean.length() > LONGEST) {
                clean.setLength(Character.isHighSurrogate(clean.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
                return clean.append(CUT).toString().stripLeading();
            }
        }
        return withoutEmptyEnds(clean.toString());
    }

    private static String withoutEmptyEnds(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\n') {
            first++;
        }
        return text.substring(first).stripTrailing();
    }

    static String oneLine(String text) {
        String line = readable(text.length() > LONGEST_LINE * 4 ? text.substring(0, LONGEST_LINE * 4) : text)
                .replaceAll("\\h+", " ")
                .strip();
        return line.length() <= LONGEST_LINE ? line : readable(line.substring(0, LONGEST_LINE)) + "…";
    }

    private static String readable(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        line.codePoints().forEach(each -> {
            if (Character.isSpaceChar(each) || Character.isWhitespace(each)) {
                kept.append(' ');
            } else if (isHalfACharacter(each)) {
                kept.append('\uFFFD');
            } else if (!Character.isISOControl(each) && Character.getType(each) != Character.FORMAT) {
                kept.appendCodePoint(each);
            }
        });
        return kept.toString();
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
