package org.bijstand.partner;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the table of phrases found in a partner's mail, and what the mail says beside it. */
class AnswerPhrases {

    private static final Pattern WORD = Pattern.compile("[^ ]+");

    /** Everything before the closing line; what follows is a signature, be it of a firm whose name means yes. */
    private final String body;

    private final List<Map<String, Object>> found;

    /** @param words with one blank around each @param found the rules that match them */
    AnswerPhrases(String words, List<Map<String, Object>> found) {
        this.found = found;
        int closing = rules("CLOSING")
                .flatMap(rule -> matches(rule, words))
                .mapToInt(MatchResult::start)
                .min()
                .orElse(words.length());
        this.body = words.substring(0, closing);
    }

    /** Somewhere in the mail, its signature included. */
    boolean mean(String meaning) {
        return rules(meaning).findAny().isPresent();
    }

    /** In what the person says, not in the signature. */
    boolean answers(String meaning) {
        return rules(meaning).anyMatch(this::isInBody);
    }

    /** More words are left, beside those that the table knows, than its answers can bear. */
    boolean saysMore() {
        int bearable = found.stream()
                .filter(rule -> rule.get("others") != null)
                .filter(this::isInBody)
                .mapToInt(rule -> ((Number) rule.get("others")).intValue())
                .min()
                .orElse(0);
        BitSet known = new BitSet();
        found.stream()
                .filter(rule -> rule.get("phrase") != null)
                .flatMap(rule -> matches(rule, body))
                .forEach(match -> known.set(match.start(), match.end()));
        return WORD.matcher(body)
                        .results()
                        .filter(Predicate.not(word -> known.get(word.start())))
                        .count()
                > bearable;
    }

    DeclineReason reason() {
        return rules("DECLINE")
                .map(rule -> (String) rule.get("reason"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(DeclineReason::valueOf)
                .orElse(DeclineReason.OTHER);
    }

    private boolean isInBody(Map<String, Object> rule) {
        return matches(rule, body).findAny().isPresent();
    }

    private Stream<Map<String, Object>> rules(String meaning) {
        return found.stream().filter(rule -> meaning.equals(rule.get("meaning")));
    }

    private static Stream<MatchResult> matches(Map<String, Object> rule, String words) {
        return Pattern.compile("(?<= )(?:" + rule.get("phrase") + ")(?= )")
                .matcher(words)
                .results();
    }
}
