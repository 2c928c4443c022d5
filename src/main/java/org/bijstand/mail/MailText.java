package org.bijstand.mail;

import java.net.URI;

/**
 * The light structure of a mail's body: paragraphs with an empty line between them, lists of lines that begin with
 * {@code "- "}, and links on a line of their own, {@code Label: link}. A link is preceded by a control character, which
 * typed text can't contain, so that nobody but a template makes one.
 */
final class MailText {

    private static final char LINK = '\u001E';

    private MailText() {}

    static String link(URI link) {
        if (!"https".equals(link.getScheme()) && !"http".equals(link.getScheme()) || link.getHost() == null) {
            throw new IllegalArgumentException("a link in a mail starts with https:// or http://");
        }
        return LINK + link.toASCIIString();
    }

    /** Takes away what the template's loops and conditions leave: blanks at line ends, more than one empty line, gaps in lists. */
    static String tidy(String text) {
        return text.replaceAll("\\h*\\R", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .replaceAll("(?m)^(- .*)\n\n(?=- )", "$1\n")
                .strip();
    }
}
