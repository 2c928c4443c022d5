package org.bijstand.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The light structure of a mail's body: paragraphs with an empty line between them, lists of lines that begin with
 * {@code "- "}, and links on a line of their own, {@code Label: link}. A link is preceded by a control character, which
 * typed text can't contain, so that nobody but a template makes one.
 */
final class MailText {

    private static final char LINK = '\u001E';
    private static final Pattern LINK_LINE = Pattern.compile("(?m)^(.*?)( ?:)? *" + LINK + "(\\S+)$");

    private MailText() {}

    enum Kind {
        PARAGRAPH,
        LIST,
        LINK
    }

    /**
     * @param lines of a paragraph, items of a list, or the label of a link
     * @param link null but for a link
     */
    record Block(Kind kind, List<String> lines, String link) {}

    static String link(URI link) {
        if (!"https".equals(link.getScheme()) && !"http".equals(link.getScheme()) || link.getHost() == null) {
            throw new IllegalArgumentException("a link in a mail starts with https:// or http://");
        }
        return LINK + link.toASCIIString();
    }

    /** Takes away what loops and conditions leave: blanks at line ends, more than one empty line, gaps in lists. */
    static String tidy(String text) {
        return text.replaceAll("\\h*\\R", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .replaceAll("(?m)^(- .*)\n\n(?=- )", "$1\n")
                .strip();
    }

    /** The plain part: each link on a line of its own, where every mail program finds its end. */
    static String plain(String body) {
        return LINK_LINE.matcher(body).replaceAll("$1$2\n$3").replace(String.valueOf(LINK), "");
    }

    static String mapLinks(String body, UnaryOperator<String> change) {
        return LINK_LINE
                .matcher(body)
                .replaceAll(line -> Matcher.quoteReplacement(
                        body.substring(line.start(), line.start(3)) + change.apply(line.group(3))));
    }

    static String withoutLinks(String body) {
        return LINK_LINE.matcher(body).replaceAll("$1$2 [persoonlijke link]").replace(String.valueOf(LINK), "");
    }

    static List<Block> blocks(String body) {
        List<Block> blocks = new ArrayList<>();
        Kind previous = null;
        for (String line : body.split("\n")) {
            Kind kind = line.isEmpty() ? null : kind(line);
            if (kind == Kind.LINK) {
                blocks.add(linkBlock(line));
            } else if (kind != null) {
                if (kind != previous) {
                    blocks.add(new Block(kind, new ArrayList<>(), null));
                }
                blocks.get(blocks.size() - 1).lines().add(kind == Kind.LIST ? line.substring(2) : line);
            }
            previous = kind;
        }
        return blocks;
    }

    private static Kind kind(String line) {
        if (LINK_LINE.matcher(line).matches()) {
            return Kind.LINK;
        }
        return line.startsWith("- ") ? Kind.LIST : Kind.PARAGRAPH;
    }

    private static Block linkBlock(String line) {
        Matcher parts = LINK_LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a link line");
        }
        return new Block(Kind.LINK, List.of(parts.group(1)), parts.group(3));
    }
}
