package org.bijstand.calendar.process;

import java.time.Clock;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import org.bijstand.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Working days in the models: <code>${workingDays.firstWorkingDay()}</code> as the date of a timer (H10). */
@Component("workingDays")
public class WorkingDays {

    /** Before the office opens, so that the report lies ready. */
    private static final LocalTime EARLY = LocalTime.of(7, 0);

    private final WorkingCalendar calendar;
    private final Clock clock;

    WorkingDays(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Seven o'clock local time on this month's first working day; now, when that is past. */
    public Date firstWorkingDay() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime first =
                calendar.firstWorkingDay(YearMonth.from(now)).atTime(EARLY).atZone(clock.getZone());
        return Date.from((first.isBefore(now) ? now : first).toInstant());
    }
}
