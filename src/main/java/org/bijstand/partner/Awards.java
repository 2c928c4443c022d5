package org.bijstand.partner;

import java.time.Duration;
import java.time.Instant;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Assignments;
import org.bijstand.reporting.FactKind;
import org.springframework.stereotype.Component;

/** What follows when an assignment has found its partner, whoever decided it. */
@Component
class Awards {

    private final OfferStore store;
    private final SearchStore searches;
    private final Assignments assignments;
    private final OfferFacts facts;

    Awards(OfferStore store, SearchStore searches, Assignments assignments, OfferFacts facts) {
        this.store = store;
        this.searches = searches;
        this.assignments = assignments;
        this.facts = facts;
    }

    /** The assignment is the partner's, and nobody else can have it any more. */
    void award(Offer won, Instant now) {
        assignments.changeStatus(won.assignmentNumber(), AssignmentStatus.ASSIGNED);
        store.ofAssignment(won.assignmentNumber()).stream()
                .filter(other -> other.state() == OfferState.OPEN || other.state() == OfferState.PROPOSED)
                .forEach(other -> store.end(other.id(), OfferState.TAKEN));
        facts.record(FactKind.OFFER_ACCEPTED, won, minutesSearched(won, now));
    }

    private int minutesSearched(Offer won, Instant now) {
        Instant start = searches.find(won.assignmentNumber())
                .map(SearchStore.Search::startedAt)
                .orElse(won.sentAt());
        return Math.toIntExact(Duration.between(start, now).toMinutes());
    }
}
