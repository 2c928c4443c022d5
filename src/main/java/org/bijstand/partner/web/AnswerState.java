package org.bijstand.partner.web;

import java.time.Instant;
import org.bijstand.partner.Offer;

/** What a partner who opens the link finds. */
enum AnswerState {
    OPEN(true),
    ACCEPTED(true),
    DECLINED(true),
    PROPOSED(true),
    EXPIRED(false),
    WITHDRAWN(false),
    /** The proposal didn't fit. */
    REFUSED(false),
    TAKEN(false),
    CANCELLED(false);

    private final boolean good;

    AnswerState(boolean good) {
        this.good = good;
    }

    static AnswerState of(Offer offer, Instant now) {
        return switch (offer.state()) {
            case OPEN -> offer.isOpenAt(now) ? OPEN : EXPIRED;
            case SILENT, UNDELIVERED -> EXPIRED;
            case WITHDRAWN -> offer.proposal().isEmpty() ? WITHDRAWN : REFUSED;
            default -> valueOf(offer.state().name());
        };
    }

    /** Whether the offer can be answered, or was as the partner wanted. */
    boolean isGood() {
        return good;
    }
}
