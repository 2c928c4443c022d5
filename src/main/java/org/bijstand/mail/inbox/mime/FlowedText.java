package org.bijstand.mail.inbox.mime;

/** Puts lines together again that a mail program broke with {@code format=flowed} (RFC 3676). */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    /** @param dropSpace whether the blank at the end of a broken line is not part of the text (DelSp) */
    static String unfold(String text, boolean dropSpace) {
        StringBuilder unfolded = new StringBuilder(text.length());
        int openQuotes = -1;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            int quotes = quotes(line);
            String words = line.substring(quotes);
            words = words.startsWith(" ") ? words.substring(1) : words;
            boolean goesOn = openQuotes == quotes && !words.equals(SIGNATURE);
            if (!goesOn) {
                unfolded.append(openQuotes >= 0 ? "\n" : "")
                        .append(">".repeat(quotes))
                        .append(quotes > 0 ? " " : "");
            }
            boolean broken = words.endsWith(" ") && !words.equals(SIGNATURE);
            unfolded.append(broken && dropSpace ? words.substring(0, words.length() - 1) : words)
                    .append(broken ? "" : "\n");
            openQuotes = broken ? quotes : -1;
        }
        return unfolded.toString();
    }

    private static int quotes(String line) {
        int quotes = 0;
        while (quotes < line.length() && line.charAt(quotes) == '>') {
            quotes++;
        }
        return quotes;
    }
}
