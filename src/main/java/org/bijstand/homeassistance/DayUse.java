package org.bijstand.homeassistance;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.PlannedVisit;

/** What one assignment takes of the entitlement on one day. */
public record DayUse(String assignmentNumber, LocalDate day, Hours reserved, Hours consumed) {

    /** What an assignment takes when all its visits are reserved. */
    static List<DayUse> of(Assignment assignment) {
        SortedMap<LocalDate, Hours> perDay = new TreeMap<>();
        for (PlannedVisit visit : assignment.visits()) {
            perDay.merge(visit.day(), visit.hours(), Hours::plus);
        }
        return perDay.entrySet().stream()
                .map(day -> new DayUse(assignment.number(), day.getKey(), day.getValue(), Hours.NONE))
                .toList();
    }

    public Hours hours() {
        return reserved.plus(consumed);
    }

    DayUse reserving(Hours other) {
        return new DayUse(assignmentNumber, day, other, consumed);
    }
}
