package org.bijstand.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final WorkingCalendar calendar = WorkingCalendars.officeFromEightToSix(Clock.system(BRUSSELS));

    @ParameterizedTest
    @CsvSource({
        "2026-10-05, WORKING_DAY",
        "2026-10-03, WEEKEND",
        "2026-10-04, WEEKEND",
        "2026-05-14, HOLIDAY",
        // A legal holiday on a Saturday and on a Sunday.
        "2026-08-15, HOLIDAY",
        "2026-11-01, HOLIDAY",
        // All Souls and the feast of the Flemish Community are ordinary days.
        "2026-11-02, WORKING_DAY",
        "2028-07-11, WORKING_DAY"
    })
    void eachDayHasItsType(LocalDate date, DayType type) {
        assertThat(calendar.dayType(date)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "00:00, NIGHT",
        "07:59:59, NIGHT",
        "08:00, DAY",
        "17:59:59, DAY",
        "18:00, EVENING",
        "21:59:59, EVENING",
        "22:00, NIGHT"
    })
    void eachHourHasItsPartOfTheDay(LocalTime time, DayPart part) {
        assertThat(calendar.dayPart(time)).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10, 2026-10-01",
        // 1 and 2 August are a weekend.
        "2026-08, 2026-08-03",
        // New Year's Day is a Friday, and the weekend follows.
        "2027-01, 2027-01-04",
        // 1 November is a holiday on a Sunday; 2 November is no legal holiday.
        "2026-11, 2026-11-02"
    })
    void theFirstWorkingDayOfAMonthSkipsWeekendsAndHolidays(YearMonth month, LocalDate first) {
        assertThat(calendar.firstWorkingDay(month)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        // within a day, exactly until closing time, and a minute more
        "2026-10-05T09:00, PT2H,   2026-10-05T11:00",
        "2026-10-05T14:00, PT4H,   2026-10-05T18:00",
        "2026-10-05T14:00, PT4H1M, 2026-10-06T08:01",
        // before opening, at closing time, in the evening, in the weekend
        "2026-10-05T03:00, PT2H,   2026-10-05T10:00",
        "2026-10-05T18:00, PT2H,   2026-10-06T10:00",
        "2026-10-05T23:30, PT2H,   2026-10-06T10:00",
        "2026-10-03T12:00, PT2H,   2026-10-05T10:00",
        // Friday afternoon to Monday; Wednesday over Ascension Day to Friday
        "2026-10-02T17:00, PT2H,   2026-10-05T09:00",
        "2026-05-13T17:00, PT2H,   2026-05-15T09:00",
        // several days
        "2026-10-05T12:00, PT30H,  2026-10-08T12:00",
        // no wait at all: now, or when the office opens
        "2026-10-05T12:00, PT0S,   2026-10-05T12:00",
        "2026-10-05T20:00, PT0S,   2026-10-06T08:00",
        // over the nights of 25 October 2026 and 28 March 2027 the clocks change
        "2026-10-23T17:00, PT2H,   2026-10-26T09:00",
        "2026-10-25T02:30, PT1H,   2026-10-26T09:00",
        // and Monday 29 March 2027 is Easter Monday
        "2027-03-26T17:00, PT2H,   2027-03-30T09:00",
        "2027-03-27T23:00, PT10H,  2027-03-30T18:00"
    })
    void officeTimePassesOnlyWhileTheOfficeIsOpen(String from, Duration wait, String until) {
        assertThat(calendar.plusOfficeTime(local(from), wait)).isEqualTo(local(until));
    }

    @Test
    void aNegativeWaitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plusOfficeTime(local("2026-10-05T09:00"), Duration.ofMinutes(-1)));
    }

    @Test
    void anOfficeThatClosesBeforeItOpensIsRefusedAtTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarSettings(LocalTime.of(18, 0), LocalTime.of(8, 0), LocalTime.of(22, 0)))
                .withMessageContaining("bijstand.calendar");
    }

    private static Instant local(String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(BRUSSELS).toInstant();
    }
}
