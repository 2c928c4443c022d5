package org.bijstand.partner.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.PlannedVisit;

/** Visits as our own staff read them. */
final class VisitWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Language.NL.locale());

    private VisitWords() {}

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** For instance {@code vanaf 09:00, 3 uur}. */
    static String time(PlannedVisit visit) {
        return "vanaf %s, %s uur".formatted(visit.from(), visit.hours());
    }
}
