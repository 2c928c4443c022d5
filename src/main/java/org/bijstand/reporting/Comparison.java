package org.bijstand.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bijstand.reporting.ReportTable.Row;
import org.bijstand.reporting.Tally.Count;

/**
 * The month of a report, the one before and the same one last year, side by side.
 *
 * @param months in that order; {@code null} for a month before the first fact, which has no figures rather than zeros
 */
record Comparison(YearMonth month, List<MonthFacts> months) {

    List<String> columns() {
        return Stream.of(month, month.minusMonths(1), month.minusYears(1))
                .map(MonthlyReport::nameOf)
                .toList();
    }

    Tally current() {
        return months.get(0).tally();
    }

    Row row(String label, Function<MonthFacts, BigDecimal> figure) {
        return new Row(
                label,
                Arrays.asList(months.stream()
                        .map(each -> each == null ? null : figure.apply(each))
                        .toArray(BigDecimal[]::new)));
    }

    Row number(String label, FactKind kind) {
        return row(label, facts -> BigDecimal.valueOf(facts.tally().number(kind)));
    }

    /** A row for each value that a property of these facts has in any of the months. */
    <T extends Comparable<T>> List<Row> rows(
            Set<FactKind> kinds,
            Function<Count, T> property,
            Function<T, String> label,
            Function<Tally, Function<T, BigDecimal>> figure) {
        return months.stream()
                .filter(Objects::nonNull)
                .flatMap(facts -> facts.tally().values(kinds, property).stream())
                .distinct()
                .sorted()
                .map(value -> row(
                        label.apply(value), facts -> figure.apply(facts.tally()).apply(value)))
                .toList();
    }

    static BigDecimal hours(long quarters) {
        return BigDecimal.valueOf(quarters).divide(BigDecimal.valueOf(4), 2, RoundingMode.UNNECESSARY);
    }

    /** With one decimal; {@code null} when there is nothing to take a share of. */
    static BigDecimal percentage(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /** With one decimal; {@code null} when there is nothing to take the mean of. */
    static BigDecimal mean(long total, long number) {
        return number == 0
                ? null
                : BigDecimal.valueOf(total).divide(BigDecimal.valueOf(number), 1, RoundingMode.HALF_UP);
    }
}
