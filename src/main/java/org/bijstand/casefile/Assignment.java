package org.bijstand.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one partner is asked to do: one service of a case.
 *
 * @param number case number and serial, for instance {@code TB-2026-000123-1}; the business key of its processes
 * @param visits in the order of time, never empty
 * @param details what the service needs to know; absent when not asked or not answered
 */
public record Assignment(
        String number,
        String caseNumber,
        ServiceKind service,
        List<PlannedVisit> visits,
        Map<Detail, String> details,
        AssignmentStatus status) {

    public Assignment {
        visits = visits.stream().sorted().toList();
        details = Map.copyOf(details);
    }

    /** All visits together. */
    public Hours hours() {
        return visits.stream().map(PlannedVisit::hours).reduce(Hours.NONE, Hours::plus);
    }

    /** The days on which somebody comes. */
    public SortedSet<LocalDate> days() {
        return visits.stream().map(PlannedVisit::day).collect(Collectors.toCollection(TreeSet::new));
    }
}
