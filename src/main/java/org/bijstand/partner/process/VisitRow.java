package org.bijstand.partner.process;

import org.bijstand.casefile.PlannedVisit;

/** A row of the tables of visits. */
record VisitRow(String day, String from, String hours) {

    static VisitRow of(PlannedVisit visit) {
        return new VisitRow(
                VisitWords.day(visit.day()),
                visit.from().toString(),
                visit.hours().toString());
    }
}
