package org.bijstand.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** One visit as planned, in local time (Europe/Brussels). It may end after midnight; it counts on the day it begins. */
public record PlannedVisit(LocalDate day, LocalTime from, Hours hours) implements Comparable<PlannedVisit> {

    public PlannedVisit {
        if (hours.quarters() == 0 || hours.quarters() > 24 * 4) {
            throw new InvalidInput(
                    "Uren per dag", "moet tussen een kwartier en 24 uur liggen. Pas het aantal uren aan.");
        }
    }

    public LocalDateTime starts() {
        return day.atTime(from);
    }

    public LocalDateTime ends() {
        return starts().plus(hours.duration());
    }

    @Override
    public int compareTo(PlannedVisit other) {
        return starts().compareTo(other.starts());
    }
}
