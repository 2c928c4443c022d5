package org.bijstand.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.reporting.BarChart.Bar;
import org.bijstand.reporting.FactReader.MonthTotal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the report of any month from the facts (H10). Facts don't change, so the same month always gives the same
 * figures and nothing needs to be kept.
 */
@Component
public class MonthlyReports {

    private static final int MONTHS_IN_TREND = 13;

    private final FactReader facts;
    private final Clock clock;

    MonthlyReports(FactReader facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** The figures of a month; a month without facts gives zeros. */
    @Transactional(readOnly = true)
    public MonthlyReport of(YearMonth month) {
        YearMonth first = firstMonth();
        List<MonthFacts> months = Stream.of(month, month.minusMonths(1), month.minusYears(1))
                .map(each -> each.equals(month) || !each.isBefore(first) ? MonthFacts.read(facts, each) : null)
                .toList();
        Comparison comparison = new Comparison(month, months);
        return new MonthlyReport(month, new ReportTables(comparison, facts.partnerNames()).all(), trend(month));
    }

    /** The months that have facts, and the one before today's so that there is always a month to look at; newest first. */
    @Transactional(readOnly = true)
    public List<YearMonth> months() {
        YearMonth now = YearMonth.now(clock);
        YearMonth first = firstMonth().isBefore(now) ? firstMonth() : now.minusMonths(1);
        return Stream.iterate(now, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .toList();
    }

    /** @throws InvalidInput when the text is no month, or one that has not begun */
    public YearMonth parse(String text) {
        YearMonth month = read(text);
        if (month.isAfter(YearMonth.now(clock))) {
            throw new InvalidInput("Maand", "ligt in de toekomst. Kies een maand die al begonnen is.");
        }
        return month;
    }

    /** The month that the report of today is about: the last one that has ended. */
    public YearMonth lastEnded() {
        return YearMonth.now(clock).minusMonths(1);
    }

    private static YearMonth read(String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeParseException notAMonth) {
            throw new InvalidInput("Maand", "bestaat niet. Schrijf jaar en maand, bijvoorbeeld 2026-10.");
        }
    }

    private YearMonth firstMonth() {
        return YearMonth.from(facts.firstDay().orElse(LocalDate.now(clock)));
    }

    private List<BarChart> trend(YearMonth month) {
        YearMonth first = month.minusMonths(MONTHS_IN_TREND - 1);
        Map<YearMonth, MonthTotal> totals =
                facts.totals(first, month).stream().collect(Collectors.toMap(MonthTotal::month, Function.identity()));
        return List.of(
                chart("Aanvragen per maand", "aanvragen", first, totals, total -> BigDecimal.valueOf(total.requests())),
                chart("Geleverde uren per maand", "uren", first, totals, total -> Comparison.hours(total.quarters())));
    }

    private static BarChart chart(
            String title,
            String unit,
            YearMonth first,
            Map<YearMonth, MonthTotal> totals,
            Function<MonthTotal, BigDecimal> value) {
        List<Bar> bars = IntStream.range(0, MONTHS_IN_TREND)
                .mapToObj(index -> bar(first.plusMonths(index), index, totals, value))
                .toList();
        return new BarChart(title, unit, bars);
    }

    private static Bar bar(
            YearMonth month, int index, Map<YearMonth, MonthTotal> totals, Function<MonthTotal, BigDecimal> value) {
        BigDecimal height = value.apply(totals.getOrDefault(month, new MonthTotal(month, 0, 0)));
        boolean compared = index == 0 || index == MONTHS_IN_TREND - 1;
        return new Bar(month.format(DateTimeFormatter.ofPattern("MM/yy")), height, compared);
    }
}
