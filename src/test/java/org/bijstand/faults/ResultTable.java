package org.bijstand.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of all faults, printed when the last one is over. */
final class ResultTable {

    private static final String HEADING = "%-34s %6s %5s %6s %11s %11s %9s %9s %6s %8s %9s %9s"
            .formatted(
                    "fault",
                    "cases",
                    "lost",
                    "stuck",
                    "mails lost",
                    "mail twice",
                    "over cap",
                    "2 accept",
                    "mails",
                    "repeats",
                    "recovery",
                    "duration");

    private final List<String> rows = new ArrayList<>();

    void add(String fault, Findings found, List<Duration> recoveries, Duration duration) {
        rows.add("%-34s %6d %5d %6d %11d %11d %9d %9d %6d %8d %8.1fs %8.0fs"
                .formatted(
                        fault,
                        found.cases(),
                        found.lost(),
                        found.stuck(),
                        found.mailsLost(),
                        found.mailsTwice(),
                        found.overCap(),
                        found.twoAcceptances(),
                        found.mails(),
                        found.repeats(),
                        recoveries.stream()
                                .mapToDouble(ResultTable::seconds)
                                .max()
                                .orElse(0),
                        seconds(duration)));
        print();
    }

    void print() {
        System.out.println(String.format(
                Locale.ROOT, "%nSurvived so far (seed %d)%n%s%n%s%n", Chance.SEED, HEADING, String.join("\n", rows)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
