package org.bijstand.partner;

import java.time.Instant;
import java.util.List;

/** How far the offers of an assignment have got. */
public enum RoundOutcome {
    /** Somebody may still answer. */
    UNDECIDED,
    ACCEPTED,
    /** There is a proposal to judge. */
    PROPOSED,
    /** Nobody is left who may say yes. */
    EXHAUSTED;

    static RoundOutcome of(List<Offer> offers, Instant now) {
        if (has(offers, OfferState.ACCEPTED)) {
            return ACCEPTED;
        }
        if (has(offers, OfferState.PROPOSED)) {
            return PROPOSED;
        }
        return offers.stream().anyMatch(offer -> offer.isOpenAt(now)) ? UNDECIDED : EXHAUSTED;
    }

    private static boolean has(List<Offer> offers, OfferState state) {
        return offers.stream().anyMatch(offer -> offer.state() == state);
    }
}
