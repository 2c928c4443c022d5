package org.bijstand.partner;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.bijstand.engine.Decisions;
import org.bijstand.partner.AnswerReading.Verdict;
import org.springframework.stereotype.Component;

/**
 * Reads what a partner writes back to an offer (H7), in three languages. Which words mean what stands in the decision table
 * {@value #DECISION}; this class brings the words into the form in which the table has them, and weighs what it finds. An answer counts only when
 * the mail says hardly anything else: whoever writes more is read by a person.
 */
@Component
public class AnswerWords {

    static final String DECISION = "partner-answer-phrases";

    /** Far more than an answer needs. Beyond it nothing is looked for, and the number of words tells enough. */
    private static final int LONGEST = 2000;

    private static final Pattern SIGNATURE = Pattern.compile("(?m)^-- ?$");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern QUESTION = Pattern.compile("\\?+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}?]+");

    private final Decisions decisions;

    AnswerWords(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param text what the partner wrote, without what it quotes */
    public AnswerReading read(String text) {
        String words = plain(text);
        List<Map<String, Object>> found = decisions.evaluate(
                DECISION,
                Map.of(
                        "words",
                        words.substring(0, Math.min(words.length(), LONGEST)),
                        "count",
                        words.isBlank() ? 0 : words.strip().split(" ").length));
        return weigh(new AnswerPhrases(words, found));
    }

    private static AnswerReading weigh(AnswerPhrases phrases) {
        boolean accepts = phrases.answers("ACCEPT");
        boolean declines = phrases.answers("DECLINE");
        if (accepts == declines || phrases.mean("DOUBT") || phrases.saysMore()) {
            return AnswerReading.UNCLEAR;
        }
        if (declines) {
            return new AnswerReading(Verdict.DECLINES, phrases.reason());
        }
        boolean plain = !phrases.mean("NEGATION") && !phrases.mean("DECLINE");
        return plain ? new AnswerReading(Verdict.ACCEPTS, null) : AnswerReading.UNCLEAR;
    }

    /** Lower case, without accents, with one blank around each word; a question mark is a word. */
    static String plain(String text) {
        String own = SIGNATURE.split(text, 2)[0];
        String folded = ACCENTS.matcher(Normalizer.normalize(own.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("ß", "ss")
                .replace("œ", "oe");
        String asking = QUESTION.matcher(folded).replaceAll(" ? ");
        return " " + BETWEEN_WORDS.matcher(asking).replaceAll(" ").strip() + " ";
    }
}
