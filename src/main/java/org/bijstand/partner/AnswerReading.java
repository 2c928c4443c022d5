package org.bijstand.partner;

/**
 * What a partner's own words say about an offer (H7).
 *
 * @param reason why it declines; null unless it does
 */
public record AnswerReading(Verdict verdict, DeclineReason reason) {

    public static final AnswerReading UNCLEAR = new AnswerReading(Verdict.UNCLEAR, null);

    /** Only what nobody could take in another way decides anything. */
    public enum Verdict {
        ACCEPTS,
        DECLINES,
        /** For a person to read. */
        UNCLEAR
    }
}
