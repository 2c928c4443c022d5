package org.bijstand.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bijstand.calendar.SchoolCommunity.FLEMISH;
import static org.bijstand.calendar.SchoolCommunity.FRENCH;
import static org.bijstand.calendar.SchoolCommunity.GERMAN;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.bijstand.calendar.SchoolBreak.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchoolHolidaysTest {

    private final SchoolHolidays schoolHolidays = new SchoolHolidays(new Holidays());

    @ParameterizedTest
    @CsvSource({
        // the school year 2026-2027
        "2026-11-02, 2026-11-08",
        "2026-12-21, 2027-01-03",
        "2027-02-08, 2027-02-14",
        "2027-03-29, 2027-04-11",
        "2027-05-06, 2027-05-07",
        "2027-05-17, 2027-05-17",
        "2027-07-01, 2027-08-31",
        // 1 November on a Tuesday and on a Friday
        "2022-10-31, 2022-11-06",
        "2024-10-28, 2024-11-03",
        // Christmas on a Saturday, on a Sunday and on a Monday
        "2027-12-27, 2028-01-09",
        "2022-12-26, 2023-01-08",
        "2023-12-25, 2024-01-07",
        // Easter in March, until 15 April, and later: then with Easter Monday
        "2024-04-01, 2024-04-14",
        "2023-04-03, 2023-04-16",
        "2026-04-06, 2026-04-19",
        "2025-04-07, 2025-04-21",
        "2028-04-03, 2028-04-17",
        // carnival before an early and a late Easter
        "2024-02-12, 2024-02-18",
        "2025-03-03, 2025-03-09",
        // Ascension Day and the day after
        "2025-05-29, 2025-05-30",
        // one week longer than the rule says, in the epidemic
        "2020-11-02, 2020-11-15"
    })
    void flemishSchoolsKeepTheirBreaksFromTheFirstToTheLastDay(LocalDate first, LocalDate last) {
        assertThatSchoolIsOutExactly(FLEMISH, first, last);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-20, 2025-11-02",
        "2025-12-22, 2026-01-04",
        "2026-02-16, 2026-03-01",
        "2026-04-27, 2026-05-10",
        "2026-07-04, 2026-08-23",
        "2026-10-19, 2026-11-01",
        "2026-12-21, 2027-01-03",
        "2027-02-09, 2027-02-09",
        "2027-02-22, 2027-03-07",
        "2027-04-26, 2027-05-09",
        "2024-09-27, 2024-09-27"
    })
    void frenchSchoolsKeepTheirBreaksFromTheFirstToTheLastDay(LocalDate first, LocalDate last) {
        assertThatSchoolIsOutExactly(FRENCH, first, last);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-27, 2025-11-01",
        "2025-12-22, 2026-01-03",
        "2026-02-16, 2026-02-21",
        "2026-04-06, 2026-04-18",
        "2024-11-15, 2024-11-15"
    })
    void germanSpeakingSchoolsKeepTheirBreaksFromTheFirstToTheLastDay(LocalDate first, LocalDate last) {
        assertThatSchoolIsOutExactly(GERMAN, first, last);
    }

    @Test
    void inTheAutumnOf2026FlemishAndFrenchSchoolsShareNoBreak() {
        assertThat(LocalDate.of(2026, 10, 19).datesUntil(LocalDate.of(2026, 11, 9)))
                .noneMatch(date -> schoolHolidays.isHoliday(FLEMISH, date) && schoolHolidays.isHoliday(FRENCH, date))
                .allMatch(date -> schoolHolidays.isHoliday(FLEMISH, date) || schoolHolidays.isHoliday(FRENCH, date));
    }

    @Test
    void aLegalHolidayInAWeekendOutsideABreakIsNoSchoolHoliday() {
        LocalDate allSaintsOnASunday = LocalDate.of(2026, 11, 1);

        assertThat(schoolHolidays.isHoliday(FLEMISH, allSaintsOnASunday)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(SchoolCommunity.class)
    void legalHolidaysAreFreeInEveryCommunity(SchoolCommunity community) {
        assertThat(schoolHolidays.isHoliday(community, LocalDate.of(2025, 11, 11)))
                .isTrue();
        assertThat(schoolHolidays.isHoliday(community, LocalDate.of(2026, 5, 25)))
                .isTrue();
        assertThat(schoolHolidays.isHoliday(community, LocalDate.of(2026, 5, 26)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FRENCH, 2027-08-23", "FRENCH, 2024-07-05", "GERMAN, 2026-09-01", "GERMAN, 2024-06-28"})
    void aDayOfASchoolYearThatIsNotKnownYetIsNeitherFreeNorNot(SchoolCommunity community, LocalDate date) {
        assertThatThrownBy(() -> schoolHolidays.isHoliday(community, date))
                .isInstanceOf(UnknownSchoolYearException.class)
                .hasMessageContaining(community.label());
    }

    @Test
    void theMessageTellsACaseWorkerWhatToDo() {
        assertThatThrownBy(() -> schoolHolidays.isHoliday(GERMAN, LocalDate.of(2026, 9, 7)))
                .hasMessage("De schoolvakanties van de Duitstalige Gemeenschap op 07/09/2026 zijn niet bekend. "
                        + "Vraag ze na bij de school.");
    }

    /** A gap between two known years would make every day in it a school day. */
    @ParameterizedTest
    @CsvSource({"FRENCH, 2024, 2026", "GERMAN, 2024, 2025"})
    void everyKnownSchoolYearIsComplete(SchoolCommunity community, int firstYear, int lastYear) {
        Map<Integer, Set<Kind>> kinds = schoolHolidays.breaks(community, LocalDate.of(2026, 1, 15)).stream()
                .collect(groupingBy(SchoolBreak::startOfSchoolYear, mapping(SchoolBreak::kind, toSet())));

        for (int year = firstYear; year <= lastYear; year++) {
            assertThat(kinds.get(year))
                    .containsExactlyInAnyOrder(
                            Kind.AUTUMN, Kind.WINTER, Kind.CARNIVAL, Kind.SPRING, Kind.SUMMER, Kind.SINGLE_DAY);
        }
    }

    private void assertThatSchoolIsOutExactly(SchoolCommunity community, LocalDate first, LocalDate last) {
        assertThat(first.datesUntil(last.plusDays(1)))
                .allMatch(date -> schoolHolidays.isHoliday(community, date), "school is out");
        assertThat(schoolHolidays.isHoliday(community, first.minusDays(1)))
                .as("day before")
                .isFalse();
        assertThat(schoolHolidays.isHoliday(community, last.plusDays(1)))
                .as("day after")
                .isFalse();
    }
}
