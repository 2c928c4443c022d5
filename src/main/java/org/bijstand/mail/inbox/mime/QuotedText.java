package org.bijstand.mail.inbox.mime;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes away what a mail quotes of an earlier one, in the ways in which the usual programs do in the languages of the country. */
public final class QuotedText {

    private static final int LONGEST_INTRODUCTION = 400;
    private static final int LINES_OF_INTRODUCTION = 3;
    private static final int LINES_OF_HEADER = 7;

    /** "Op 23 nov. 2026 om 02:14 schreef …:"; a date or an address is part of it, so that "Le médecin a écrit :" is none. */
    private static final List<Pattern> INTRODUCTIONS = List.of(
            Pattern.compile("(op|on|le|am|vom) .*(schreef|geschreven|wrote|a écrit|schrieb).*"),
            Pattern.compile(".*(schreef op|schrieb am|a écrit le|wrote on|wrote at) .*"));

    private static final Pattern DATE_OR_ADDRESS = Pattern.compile(".*(\\d[:./-]\\d|\\d{4}|@).*");
    private static final Pattern SEPARATOR = Pattern.compile(
            "-{2,} ?(oorspronkelijk bericht|origineel bericht|message d'origine|message original|message initial"
                    + "|ursprüngliche nachricht|originalnachricht|original message) ?-{2,}");
    private static final Pattern FROM = Pattern.compile("\\*?(van|de|von|from) ?:.*");
    private static final Pattern REST_OF_HEADER = Pattern.compile(
            "\\*?(verzonden|datum|aan|onderwerp|envoyé|date|à|objet|gesendet|an|betreff|sent|to|subject|cc) ?:.*");

    /** The line that Outlook draws above the earlier mail. */
    private static final int SHORTEST_RULE = 10;

    private QuotedText() {}

    /** @param text several lines with {@code \n} between them */
    public static String remove(String text) {
        List<String> lines = text.lines().toList();
        StringBuilder own = new StringBuilder();
        int at = 0;
        while (at < lines.size()) {
            int introduced = afterIntroduction(lines, at);
            if (introduced > at) {
                if (!isMarkedQuote(lines, introduced)) {
                    break;
                }
                at = introduced;
            } else if (beginsQuoteToTheEnd(lines, at)) {
                break;
            } else {
                if (!lines.get(at).stripLeading().startsWith(">")) {
                    own.append(lines.get(at)).append('\n');
                }
                at++;
            }
        }
        return withoutRuleAtTheEnd(own.toString().replaceAll("\n{3,}", "\n\n").strip());
    }

    /** By hand: a pattern would try again from each of a hundred thousand underscores. */
    private static String withoutRuleAtTheEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '_') {
            end--;
        }
        return text.length() - end >= SHORTEST_RULE ? text.substring(0, end).strip() : text;
    }

    /** The line after the words that introduce a quote, which may take several lines; the same line when there are none. */
    private static int afterIntroduction(List<String> lines, int at) {
        StringBuilder joined = new StringBuilder();
        for (int next = at; next < Math.min(at + LINES_OF_INTRODUCTION, lines.size()); next++) {
            String line = lines.get(next).strip();
            if (line.isEmpty() || line.startsWith(">") || joined.length() + line.length() > LONGEST_INTRODUCTION) {
                return at;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            if (line.endsWith(":") && isIntroduction(joined.toString().toLowerCase(Locale.ROOT))) {
                return next + 1;
            }
        }
        return at;
    }

    private static boolean isIntroduction(String line) {
        return DATE_OR_ADDRESS.matcher(line).matches()
                && INTRODUCTIONS.stream().anyMatch(form -> form.matcher(line).matches());
    }

    private static boolean isMarkedQuote(List<String> lines, int at) {
        return lines.subList(at, lines.size()).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.startsWith(">"))
                .isPresent();
    }

    private static boolean beginsQuoteToTheEnd(List<String> lines, int at) {
        String line = normal(lines.get(at));
        if (line.length() > LONGEST_INTRODUCTION) {
            return false;
        }
        return SEPARATOR.matcher(line).matches() || FROM.matcher(line).matches() && headerFollows(lines, at + 1);
    }

    /** Outlook repeats sender, date, recipient and subject, in the language of its user. */
    private static boolean headerFollows(List<String> lines, int from) {
        return lines.subList(from, Math.min(from + LINES_OF_HEADER, lines.size())).stream()
                        .map(QuotedText::normal)
                        .filter(line -> line.length() <= LONGEST_INTRODUCTION
                                && REST_OF_HEADER.matcher(line).matches())
                        .count()
                >= 2;
    }

    private static String normal(String line) {
        return line.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
