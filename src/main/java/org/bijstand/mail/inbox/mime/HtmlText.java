package org.bijstand.mail.inbox.mime;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML mail, in lines as its reader sees them; what it quotes gets a {@code >} before it, as in plain mail. */
final class HtmlText {

    private static final String UNSEEN =
            "script, style, head, title, template, noscript, object, embed, svg, math, select, textarea, [hidden],"
                    + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";
    private static final Set<String> OWN_PARAGRAPH =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table");
    private static final int DEEPEST_QUOTE = 10;

    private HtmlText() {}

    static String of(String html) {
        Document document = Jsoup.parse(html);
        document.select(UNSEEN).remove();
        Lines lines = new Lines();
        document.traverse(lines);
        return lines.text.toString();
    }

    private static final class Lines implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private boolean atLineStart = true;
        private int quotes;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                write(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
                if (element.normalName().equals("blockquote")) {
                    newLine();
                    quotes++;
                } else if (element.normalName().equals("li")) {
                    newLine();
                    write("- ");
                } else if (element.normalName().equals("br")) {
                    text.append('\n');
                    atLineStart = true;
                } else if (element.isBlock() || element.normalName().equals("tr")) {
                    newLine();
                } else if (element.normalName().equals("td") && !atLineStart) {
                    write(" ");
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (element.normalName().equals("blockquote")) {
                newLine();
                quotes--;
            } else if (element.isBlock() || element.normalName().equals("tr")) {
                newLine();
                if (OWN_PARAGRAPH.contains(element.normalName())) {
                    text.append("> ".repeat(Math.min(quotes, DEEPEST_QUOTE))).append('\n');
                }
            }
        }

        private void newLine() {
            if (!atLineStart) {
                text.append('\n');
                atLineStart = true;
            }
        }

        private void write(String words) {
            String kept = atLineStart ? words.stripLeading() : words;
            if (!kept.isEmpty()) {
                text.append(atLineStart ? "> ".repeat(Math.min(quotes, DEEPEST_QUOTE)) : "")
                        .append(kept);
                atLineStart = false;
            }
        }
    }
}
