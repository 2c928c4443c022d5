package org.bijstand.delivery;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.bijstand.casefile.PlannedVisit;

/** Where visits are kept. */
public interface VisitRegister {

    /** Adds the visits that aren't there yet; one that is, at the same moment of the same assignment, stays as it is. */
    void plan(String assignmentNumber, long partnerId, List<PlannedVisit> visits);

    Optional<Visit> find(long id);

    /** @throws IllegalArgumentException when there is none */
    default Visit get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no visit " + id));
    }

    /**
     * Reads the visit for a change; another transaction that wants to change it waits for this one.
     *
     * @throws IllegalArgumentException when there is none
     */
    Visit lock(long id);

    /** In order of time. */
    List<Visit> ofAssignment(String assignmentNumber);

    /** Those that nobody reported yet, in order of time. */
    default List<Visit> open(String assignmentNumber) {
        return ofAssignment(assignmentNumber).stream().filter(Visit::isOpen).toList();
    }

    /** Those that are still to come, in order of time. */
    default List<Visit> ahead(String assignmentNumber, LocalDateTime now) {
        return open(assignmentNumber).stream()
                .filter(visit -> !visit.hasBegun(now))
                .toList();
    }

    void report(long id, VisitStatus status, VisitReport report, Reporter by, Instant at);

    void cancel(long id);

    /** Takes back a visit that hasn't begun, so that it can be planned with somebody else. */
    void remove(long id);
}
