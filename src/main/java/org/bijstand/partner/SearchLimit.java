package org.bijstand.partner;

import java.time.Clock;
import java.time.Instant;
import org.bijstand.calendar.WaitingTimes;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.PlannedVisit;
import org.springframework.stereotype.Component;

/** How long partners may be waited for: help has to be there in time, whatever the waiting times say (H7). */
@Component
class SearchLimit {

    private final SearchStore searches;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final WaitingTimes waitingTimes;
    private final Clock clock;

    SearchLimit(
            SearchStore searches, Assignments assignments, CaseFiles cases, WaitingTimes waitingTimes, Clock clock) {
        this.searches = searches;
        this.assignments = assignments;
        this.cases = cases;
        this.waitingTimes = waitingTimes;
        this.clock = clock;
    }

    /**
     * Until when partners may answer. Some time before the first visit somebody has to pick up the phone; when a
     * coordinator had it offered again after that, until the next visit begins.
     */
    Instant of(String assignmentNumber) {
        Assignment assignment = assignments.get(assignmentNumber);
        boolean insisted = searches.find(assignmentNumber)
                .map(SearchStore.Search::insisted)
                .orElse(false);
        if (insisted) {
            return nextVisit(assignment);
        }
        CaseFile file = cases.get(assignment.caseNumber());
        return waitingTimes.dispatchDeadline(
                file.urgency(), start(assignment.visits().get(0)));
    }

    boolean isPast(String assignmentNumber) {
        return !clock.instant().isBefore(of(assignmentNumber));
    }

    /** Now, when none is left: then there is nothing to wait for. */
    private Instant nextVisit(Assignment assignment) {
        Instant now = clock.instant();
        return assignment.visits().stream()
                .map(this::start)
                .filter(now::isBefore)
                .findFirst()
                .orElse(now);
    }

    private Instant start(PlannedVisit visit) {
        return visit.starts().atZone(clock.getZone()).toInstant();
    }
}
