package org.bijstand.mail;

import java.time.Duration;
import java.time.LocalDateTime;
import org.bijstand.casefile.PlannedVisit;

/**
 * A visit as it stands in a calendar.
 *
 * @param visitId stays the same when the visit is moved or cancelled, so that a calendar knows which one is meant
 * @param starts local time (Europe/Brussels)
 */
public record Appointment(String visitId, LocalDateTime starts, Duration length) {

    public static Appointment of(String visitId, PlannedVisit visit) {
        return new Appointment(visitId, visit.starts(), visit.hours().duration());
    }
}
