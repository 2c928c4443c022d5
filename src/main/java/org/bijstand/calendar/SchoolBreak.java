package org.bijstand.calendar;

import java.time.LocalDate;

/** A period without school, from the first day to the last, weekends in between included. */
record SchoolBreak(SchoolCommunity community, int startOfSchoolYear, Kind kind, LocalDate first, LocalDate last) {

    enum Kind {
        AUTUMN,
        WINTER,
        CARNIVAL,
        SPRING,
        ASCENSION,
        SUMMER,
        SINGLE_DAY
    }

    SchoolBreak {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("%s holidays of the %s Community end (%s) before they begin (%s)"
                    .formatted(kind, community, last, first));
        }
    }

    boolean includes(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
