package org.bijstand.delivery;

/**
 * How a partner did an assignment, against the key points of its specification (H6, H9).
 *
 * @param score from 1 (bad) to 5 (good)
 * @param words may be empty
 */
public record PartnerJudgement(
        String assignmentNumber,
        long partnerId,
        boolean punctual,
        boolean competent,
        boolean keptAgreement,
        int score,
        String words) {

    public PartnerJudgement {
        Score.check(score);
    }
}
