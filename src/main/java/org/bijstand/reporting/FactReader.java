package org.bijstand.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reports ask of the fact table. Months are calendar months in Belgium. */
public interface FactReader {

    /** The day of the oldest fact, empty while nothing has happened. */
    Optional<LocalDate> firstDay();

    Tally tally(YearMonth month);

    Outcomes outcomes(YearMonth month);

    /** Empty when no offer was accepted in the month. */
    Optional<AcceptanceTime> acceptanceTime(YearMonth month);

    /** The months from the first to the last, both included, in which something happened. */
    List<MonthTotal> totals(YearMonth first, YearMonth last);

    Map<Long, String> partnerNames();

    /** Cases decided on in a month: eligible when at least one of their services is. */
    record Outcomes(long eligible, long notEligible) {}

    /** Minutes from the grant to the first acceptance: the middle one, and the one that nine in ten stay under. */
    record AcceptanceTime(double median, double ninthDecile) {}

    /** @param quarters the hours delivered, in quarters */
    record MonthTotal(YearMonth month, long requests, long quarters) {}
}
