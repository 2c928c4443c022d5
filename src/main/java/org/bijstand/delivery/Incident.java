package org.bijstand.delivery;

import java.time.Instant;

/**
 * Something that went wrong with a visit.
 *
 * @param words what was told; stays in our own tables
 * @param decision {@code null} until somebody judged it
 * @param decisionReason {@code null} until somebody judged it
 */
public record Incident(
        long id,
        long visitId,
        IncidentKind kind,
        String words,
        Reporter raisedBy,
        Instant raisedAt,
        IncidentDecision decision,
        String decisionReason) {

    public boolean isOpen() {
        return decision == null;
    }
}
