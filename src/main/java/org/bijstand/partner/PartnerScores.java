package org.bijstand.partner;

import java.math.BigDecimal;
import java.util.Map;

/** How well partners keep to their specification, as it is judged when a case ends (H9). */
public interface PartnerScores {

    /**
     * Keeps the judgement for the ranking; a second one of the same assignment and partner replaces the first.
     *
     * @param score from 1 (bad) to 5 (good)
     */
    void judge(String assignmentNumber, long partnerId, int score);

    /** Average with one decimal, by partner; those who were never judged are missing. */
    Map<Long, BigDecimal> averages();
}
