package org.bijstand.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what must come, and says what didn't. */
final class Patience {

    private static final long MILLIS = Duration.ofMinutes(6).toMillis();

    private Patience() {}

    static void until(String what, Callable<Boolean> condition) {
        until(what, MILLIS, condition);
    }

    static void until(String what, long millis, Callable<Boolean> condition) {
        await(what)
                .dontCatchUncaughtExceptions()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMillis(millis))
                .until(condition);
    }
}
