package org.bijstand.calendar;

import java.time.Clock;
import java.time.LocalTime;

/** A working calendar for tests outside this package: office from eight to six. */
public final class WorkingCalendars {

    private WorkingCalendars() {}

    public static WorkingCalendar officeFromEightToSix(Clock clock) {
        return new WorkingCalendar(
                new Holidays(),
                new CalendarSettings(LocalTime.of(8, 0), LocalTime.of(18, 0), LocalTime.of(22, 0)),
                clock);
    }
}
