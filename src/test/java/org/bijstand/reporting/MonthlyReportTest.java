package org.bijstand.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each test starts from an empty fact table, and leaves the others' facts as they were. */
@ApplicationTest
@Transactional
class MonthlyReportTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    Facts facts;

    @Autowired
    MonthlyReports reports;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingHasHappened() {
        jdbc.sql("delete from fact").update();
    }

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    @Test
    void givenThreeMonthsOfRequestsTheyStandSideBySide() {
        requests("2025-10-10T10:00:00Z", 1);
        requests("2026-09-10T10:00:00Z", 2);
        requests("2026-10-10T10:00:00Z", 3);

        assertThat(row("Aanvragen", "Ontvangen")).isEqualTo(numbers("3", "2", "1"));
        assertThat(table("Aanvragen").columns()).containsExactly("oktober 2026", "september 2026", "oktober 2025");
    }

    @Test
    void givenTheFirstMonthThereIsNothingToCompareWith() {
        requests("2026-10-10T10:00:00Z", 1);

        assertThat(row("Aanvragen", "Ontvangen")).isEqualTo(numbers("1", null, null));
    }

    @Test
    void givenAMonthInWhichNothingHappenedItCountsZero() {
        requests("2025-06-10T10:00:00Z", 1);

        assertThat(row("Aanvragen", "Ontvangen")).isEqualTo(numbers("0", "0", "0"));
        assertThat(row("Aanvragen", "Met recht op hulp (%)")).isEqualTo(numbers(null, null, null));
        assertThat(table("Redenen van weigering").rows()).isEmpty();
    }

    @Test
    void givenARequestJustAfterMidnightInBelgiumItBelongsToTheNewMonth() {
        requests("2026-09-30T22:30:00Z", 1);
        requests("2026-09-30T21:30:00Z", 1);

        assertThat(row("Aanvragen", "Ontvangen")).isEqualTo(numbers("1", "1", null));
    }

    @Test
    void givenALeapDayItBelongsToFebruary() {
        requests("2028-02-29T12:00:00Z", 1);
        clock.moveTo(Instant.parse("2028-04-01T12:00:00Z"));

        MonthlyReport february = reports.of(YearMonth.of(2028, 2));
        MonthlyReport march = reports.of(YearMonth.of(2028, 3));

        assertThat(row(february, "Aanvragen", "Ontvangen")).isEqualTo(numbers("1", null, null));
        assertThat(row(march, "Aanvragen", "Ontvangen")).isEqualTo(numbers("0", "1", null));
    }

    @Test
    void givenACaseWithOneGrantedAndOneRefusedServiceItIsEligible() {
        at("2026-10-05T10:00:00Z");
        decided(FactKind.SERVICE_ELIGIBLE, "TB-2026-000001", "1", null);
        decided(FactKind.SERVICE_REFUSED, "TB-2026-000001", "2", "CHILD_TOO_OLD");
        decided(FactKind.SERVICE_REFUSED, "TB-2026-000002", "1", "CHILD_TOO_OLD");
        decided(FactKind.SERVICE_REFUSED, "TB-2026-000002", "1b", "ABSENCE_TOO_SHORT");

        assertThat(row("Aanvragen", "Met recht op hulp")).isEqualTo(numbers("1", null, null));
        assertThat(row("Aanvragen", "Zonder recht op hulp")).isEqualTo(numbers("1", null, null));
        assertThat(row("Aanvragen", "Met recht op hulp (%)")).isEqualTo(numbers("50.0", null, null));
    }

    @Test
    void givenTheSameEventTwiceItCountsOnce() {
        at("2026-10-05T10:00:00Z");
        Fact visit = Fact.of(FactKind.VISIT_DELIVERED, "visit-1", "TB-2026-000001", "1030", Language.FR)
                .service(ServiceKind.HOUSEWORK)
                .quantity(9);
        facts.record(visit);
        facts.record(visit);

        assertThat(row("Geleverde uren per dienst", "Totaal")).isEqualTo(numbers("2.25", null, null));
    }

    @Test
    void givenOffersAcceptedAfterVariousTimesTheMiddleOneIsShown() {
        at("2026-10-05T10:00:00Z");
        for (int minutes : List.of(30, 60, 600)) {
            facts.record(Fact.of(FactKind.OFFER_ACCEPTED, "offer-" + minutes, "TB-2026-000001", "9000", Language.NL)
                    .quantity(minutes));
        }

        assertThat(row("Tijd tot het eerste aanvaarde aanbod", "Helft binnen")).isEqualTo(numbers("1.0", null, null));
        assertThat(row("Tijd tot het eerste aanvaarde aanbod", "Negen op de tien binnen"))
                .isEqualTo(numbers("8.2", null, null));
    }

    @Test
    void givenHelpInThreeRegionsEachIsCounted() {
        at("2026-10-05T10:00:00Z");
        for (String postcode : List.of("1030", "9000", "4700")) {
            facts.record(Fact.of(FactKind.REQUEST_RECEIVED, "TB-" + postcode, "TB-" + postcode, postcode, Language.NL));
        }

        assertThat(table("Aanvragen per regio").rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.values()).isEqualTo(numbers("1", null, null)));
    }

    @Test
    void theTrendEndsWithTheMonthAndStartsWithTheSameOneLastYear() {
        requests("2025-10-10T10:00:00Z", 2);
        requests("2026-10-10T10:00:00Z", 4);

        BarChart chart = reports.of(OCTOBER).charts().get(0);

        assertThat(chart.bars()).hasSize(13);
        assertThat(chart.bars().get(0).label()).isEqualTo("10/25");
        assertThat(chart.heightOf(chart.bars().get(0))).isEqualTo(BarChart.HEIGHT / 2);
        assertThat(chart.heightOf(chart.bars().get(12))).isEqualTo(BarChart.HEIGHT);
    }

    @Test
    void aMonthThatDoesNotExistOrHasNotBegunIsRefused() {
        at("2026-11-22T10:00:00Z");

        assertThatThrownBy(() -> reports.parse("2026-13"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("'Maand' bestaat niet. Schrijf jaar en maand, bijvoorbeeld 2026-10.");
        assertThatThrownBy(() -> reports.parse("2026-12")).hasMessageContaining("ligt in de toekomst");
        assertThat(reports.parse(" 2026-11 ")).isEqualTo(YearMonth.of(2026, 11));
    }

    private void requests(String instant, int number) {
        at(instant);
        for (int each = 1; each <= number; each++) {
            String reference = "TB-" + instant + "-" + each;
            facts.record(Fact.of(FactKind.REQUEST_RECEIVED, reference, reference, "9000", Language.NL));
        }
    }

    private void decided(FactKind kind, String caseNumber, String reference, String reason) {
        facts.record(Fact.of(kind, caseNumber + reference, caseNumber, "9000", Language.NL)
                .service(ServiceKind.SICK_CHILD_CARE)
                .reason(reason));
    }

    private void at(String instant) {
        clock.moveTo(Instant.parse(instant));
    }

    private List<BigDecimal> row(String title, String label) {
        return row(reports.of(OCTOBER), title, label);
    }

    private static List<BigDecimal> row(MonthlyReport report, String title, String label) {
        return table(report, title).rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private ReportTable table(String title) {
        return table(reports.of(OCTOBER), title);
    }

    private static ReportTable table(MonthlyReport report, String title) {
        return report.tables().stream()
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<BigDecimal> numbers(String... values) {
        return Arrays.asList(Arrays.stream(values)
                .map(value -> value == null ? null : new BigDecimal(value))
                .toArray(BigDecimal[]::new));
    }
}
