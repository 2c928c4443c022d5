package org.bijstand.mail;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.bijstand.casefile.PlannedVisit;

/**
 * A visit as it stands in a calendar.
 *
 * @param visitId stays the same when the visit is moved or cancelled, so that a calendar knows which one is meant
 * @param starts local time (Europe/Brussels)
 */
public record Appointment(String visitId, LocalDateTime starts, Duration length) {

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm");

    /** The same visit of an assignment gets the same id, whoever writes about it to whomever. */
    public static Appointment of(String assignmentNumber, PlannedVisit visit) {
        String visitId = assignmentNumber + "-" + START.format(visit.starts());
        return new Appointment(visitId, visit.starts(), visit.hours().duration());
    }
}
