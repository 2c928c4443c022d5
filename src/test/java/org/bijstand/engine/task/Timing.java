package org.bijstand.engine.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** How long something takes, in milliseconds, over some runs; more than enough time ends them early. */
record Timing(List<Double> sorted, String instead) {

    private static final int RUNS = 41;
    private static final int FIRST_RUNS = 5;
    private static final Duration BUDGET = Duration.ofSeconds(10);

    static Timing notRun(String why) {
        return new Timing(List.of(), why);
    }

    static Timing of(Runnable action) {
        long end = System.nanoTime() + BUDGET.toNanos();
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < FIRST_RUNS + RUNS; run++) {
            long start = System.nanoTime();
            action.run();
            double time = (System.nanoTime() - start) / 1e6;
            // The first runs load classes and fill caches; but when they alone take all the time, they have to do.
            if (run == FIRST_RUNS && times.get(0) < 1_000) {
                times.clear();
            }
            times.add(time);
            if (System.nanoTime() > end) {
                break;
            }
        }
        Assertions.assertThat(times).isNotEmpty();
        return new Timing(times.stream().sorted().toList(), null);
    }

    double median() {
        return sorted.isEmpty() ? Double.MAX_VALUE : sorted.get(sorted.size() / 2);
    }

    @Override
    public String toString() {
        if (instead != null) {
            return instead;
        }
        double p95 = sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
        String both = "%,.0f / %,.0f".formatted(median(), p95);
        return sorted.size() < 10 ? both + " (" + sorted.size() + ")" : both;
    }
}
