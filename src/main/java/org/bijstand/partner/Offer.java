package org.bijstand.partner;

import java.time.Instant;
import java.util.List;
import org.bijstand.casefile.PlannedVisit;

/**
 * An assignment offered to a partner, and what came of it (H7).
 *
 * @param round of dispatch in which it was made, from 1
 * @param expiresAt from when on it can't be answered any more
 * @param remindedAt null until the partner was reminded
 * @param answeredAt null until the partner answered
 * @param reason why it was declined, else null
 * @param words what the partner added, null when nothing
 * @param byPhone whether a coordinator arranged it instead of the partner's own answer
 * @param proposal the visits as the partner proposes them; empty when it proposed nothing
 */
public record Offer(
        long id,
        String assignmentNumber,
        long partnerId,
        int round,
        OfferState state,
        Instant sentAt,
        Instant expiresAt,
        Instant remindedAt,
        Instant answeredAt,
        DeclineReason reason,
        String words,
        boolean byPhone,
        List<PlannedVisit> proposal) {

    public Offer {
        proposal = proposal.stream().sorted().toList();
    }

    /** Whether the partner may still answer. */
    public boolean isOpenAt(Instant moment) {
        return state == OfferState.OPEN && moment.isBefore(expiresAt);
    }
}
