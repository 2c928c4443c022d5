package org.bijstand.homeassistance;

import java.util.Map;
import org.bijstand.casefile.Language;

/**
 * One reason that speaks for or against a service.
 *
 * @param outcome what this reason alone would lead to: {@code not-eligible}, {@code doubtful} or {@code info}
 * @param code short name for figures, for instance {@code child-too-old}
 * @param source the rule it follows from, in Dutch
 * @param texts the reason in words, per language, as the requester is told
 */
public record Reason(String outcome, String code, String source, Map<Language, String> texts) {

    public Reason {
        texts = Map.copyOf(texts);
        if (texts.size() != Language.values().length) {
            throw new IllegalArgumentException("reason " + code + " lacks a language");
        }
    }

    /** What this reason alone would lead to; one that only informs stands in nobody's way. */
    public Outcome leadsTo() {
        return Outcome.ofReason(outcome);
    }

    public boolean speaksAgainst() {
        return leadsTo() != Outcome.ELIGIBLE;
    }
}
