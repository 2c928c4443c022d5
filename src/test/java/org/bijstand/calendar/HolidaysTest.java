package org.bijstand.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    private final Holidays holidays = new Holidays();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026 | 01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25
                    2027 | 01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25
                    """)
    void theTenLegalDaysAreHolidaysAndNoOtherDayIs(int year, String days) {
        List<LocalDate> expected = Stream.of(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();

        assertThat(holidaysOf(year)).containsExactlyElementsOf(expected);
    }

    @Test
    void whenAscensionFallsOnTheFirstOfMayTheYearHasNineDates() {
        assertThat(holidaysOf(2008)).hasSize(9).contains(LocalDate.of(2008, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-05", "2026-05-24", "2026-11-02", "2026-11-15", "2026-12-31", "2026-07-11"})
    void sundaysOfFeastsAndDaysOfObservanceAreNoLegalHolidays(LocalDate date) {
        assertThat(holidays.isPublicHoliday(date)).isFalse();
        assertThat(holidays.nameOf(date, Locale.FRENCH)).isEmpty();
    }

    @Test
    void aHolidayHasANameInEachLanguage() {
        LocalDate christmas = LocalDate.of(2026, 12, 25);

        assertThat(holidays.nameOf(christmas, Locale.forLanguageTag("nl-BE"))).contains("Kerstmis");
        assertThat(holidays.nameOf(christmas, Locale.forLanguageTag("fr-BE"))).contains("Noël");
        assertThat(holidays.nameOf(christmas, Locale.forLanguageTag("de-BE"))).contains("Weihnachten");
    }

    private List<LocalDate> holidaysOf(int year) {
        LocalDate first = Year.of(year).atDay(1);
        return first.datesUntil(first.plusYears(1))
                .filter(holidays::isPublicHoliday)
                .toList();
    }
}
