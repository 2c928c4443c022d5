package org.bijstand.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.bijstand.calendar.WorkingCalendars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @ParameterizedTest
    @CsvSource({
        // in summer and in winter time
        "2026-10-01T00:10, 2026-10-01T07:00",
        "2026-12-01T00:10, 2026-12-01T07:00",
        // New Year's Day and a weekend
        "2027-01-01T00:10, 2027-01-04T07:00",
        // exactly then, and later
        "2026-10-01T07:00, 2026-10-01T07:00",
        "2026-10-01T07:01, 2026-10-01T07:01",
        "2026-10-20T15:00, 2026-10-20T15:00"
    })
    void theMonthlyReportIsDueEarlyOnTheFirstWorkingDayOrElseAtOnce(String now, String due) {
        Clock clock = Clock.fixed(local(now), BRUSSELS);

        assertThat(new WorkingDays(WorkingCalendars.officeFromEightToSix(clock), clock).firstWorkingDay())
                .isEqualTo(local(due));
    }

    private static Instant local(String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(BRUSSELS).toInstant();
    }
}
