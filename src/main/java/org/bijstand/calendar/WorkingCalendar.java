package org.bijstand.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Working days and office hours, in the zone of the clock (Europe/Brussels). */
@Component
public class WorkingCalendar {

    private final Holidays holidays;
    private final CalendarSettings settings;
    private final ZoneId zone;

    WorkingCalendar(Holidays holidays, CalendarSettings settings, Clock clock) {
        this.holidays = holidays;
        this.settings = settings;
        this.zone = clock.getZone();
    }

    public DayType dayType(LocalDate date) {
        if (holidays.isPublicHoliday(date)) {
            return DayType.HOLIDAY;
        }
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? DayType.WEEKEND : DayType.WORKING_DAY;
    }

    public DayPart dayPart(LocalTime time) {
        if (time.isBefore(settings.officeOpens()) || !time.isBefore(settings.nightBegins())) {
            return DayPart.NIGHT;
        }
        return time.isBefore(settings.officeCloses()) ? DayPart.DAY : DayPart.EVENING;
    }

    public LocalDate firstWorkingDay(YearMonth month) {
        return workingDaysFrom(month.atDay(1)).findFirst().orElseThrow();
    }

    /**
     * The moment at which so much office time has passed. Nights, weekends and legal holidays don't count; outside
     * office hours the count starts at the next opening, so that even a wait of zero ends within office hours.
     *
     * @throws IllegalArgumentException when the wait is negative
     */
    public Instant plusOfficeTime(Instant from, Duration wait) {
        if (wait.isNegative()) {
            throw new IllegalArgumentException("A wait can't be negative: " + wait);
        }
        LocalDate day = nextWorkingDay(from.atZone(zone).toLocalDate());
        Instant start = later(from, opening(day));
        Duration left = wait;
        while (start.plus(left).isAfter(closing(day)) || !start.isBefore(closing(day))) {
            if (start.isBefore(closing(day))) {
                left = left.minus(Duration.between(start, closing(day)));
            }
            day = nextWorkingDay(day.plusDays(1));
            start = opening(day);
        }
        return start.plus(left);
    }

    /** How long the office is open on one working day. */
    Duration officeDay() {
        return Duration.between(settings.officeOpens(), settings.officeCloses());
    }

    private LocalDate nextWorkingDay(LocalDate from) {
        return workingDaysFrom(from).findFirst().orElseThrow();
    }

    private Stream<LocalDate> workingDaysFrom(LocalDate first) {
        return Stream.iterate(first, day -> day.plusDays(1)).filter(day -> dayType(day) == DayType.WORKING_DAY);
    }

    private Instant opening(LocalDate day) {
        return day.atTime(settings.officeOpens()).atZone(zone).toInstant();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(settings.officeCloses()).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
