package org.bijstand.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * A waiting time as the decision table states it.
 *
 * @param days whole days: calendar days that end at the same local time, or working days of office time
 * @param time the part below a day
 * @param inOfficeHours whether only office time counts
 */
record Wait(int days, Duration time, boolean inOfficeHours) {

    /**
     * @param text ISO 8601, for instance {@code PT30M}, {@code P14D} or {@code P1DT2H}
     * @param counting {@code clock} or {@code office}
     * @throws IllegalArgumentException when either is something else, or the wait is negative
     */
    static Wait parse(String text, String counting) {
        try {
            int split = text.indexOf('T');
            Period days = Period.parse(split == 1 ? "P0D" : split < 0 ? text : text.substring(0, split));
            Duration time = split < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(split));
            if (days.isNegative() || days.toTotalMonths() != 0 || time.isNegative()) {
                throw new IllegalArgumentException("A wait is given in days, hours and minutes from now: " + text);
            }
            return new Wait(days.getDays(), time, isOffice(counting));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not an ISO 8601 duration: " + text, e);
        }
    }

    private static boolean isOffice(String counting) {
        return switch (counting) {
            case "office" -> true;
            case "clock" -> false;
            default -> throw new IllegalArgumentException("Counting is \"clock\" or \"office\", not: " + counting);
        };
    }

    Instant after(Instant from, WorkingCalendar calendar, ZoneId zone) {
        return inOfficeHours
                ? calendar.plusOfficeTime(
                        from, calendar.officeDay().multipliedBy(days).plus(time))
                : from.atZone(zone).plusDays(days).plus(time).toInstant();
    }
}
