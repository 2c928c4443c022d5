package org.bijstand.reporting;

import java.time.YearMonth;
import java.util.Optional;
import org.bijstand.reporting.FactReader.AcceptanceTime;
import org.bijstand.reporting.FactReader.Outcomes;

/** All that a report asks of one month. */
record MonthFacts(Tally tally, Outcomes outcomes, Optional<AcceptanceTime> acceptanceTime) {

    static MonthFacts read(FactReader facts, YearMonth month) {
        return new MonthFacts(facts.tally(month), facts.outcomes(month), facts.acceptanceTime(month));
    }
}
