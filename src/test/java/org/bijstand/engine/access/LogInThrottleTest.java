package org.bijstand.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bijstand.attack.AttackTable;
import org.bijstand.calendar.MovableClock;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class LogInThrottleTest {

    private static final LogInSource OWN_BROWSER = new LogInSource("browser " + "a".repeat(64));

    @Autowired
    LogInThrottle throttle;

    @Autowired
    MovableClock clock;

    private final String victim = "victim-" + UUID.randomUUID();
    private final AtomicInteger checked = new AtomicInteger();

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void thousandAddressesThatGuessForADayGetFewGuesses() {
        int through = 0;
        for (int second = 0; second < Duration.ofDays(1).toSeconds(); second += 20) {
            through += guess(new LogInSource("program 2001:db8::" + second)) ? 1 : 0;
            clock.advance(Duration.ofSeconds(20));
        }

        AttackTable.record("password guessed from 4320 addresses in a day, 110 at most looked at", 4320, through);
        assertThat(checked.get()).isBetween(90, 110);
    }

    @Test
    void guessesThatArriveTogetherAreFiveAtMost() throws Exception {
        ExecutorService guessers = Executors.newFixedThreadPool(16);
        CountDownLatch start = new CountDownLatch(1);
        for (int number = 0; number < 64; number++) {
            guessers.submit(() -> {
                start.await();
                return guess(new LogInSource(""));
            });
        }
        start.countDown();
        guessers.shutdown();
        assertThat(guessers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(checked.get()).isEqualTo(LogInThrottle.FREE_MISSES);
    }

    @Test
    void theRightPasswordOfAStrangerHasToWaitToo() {
        guessUntilRefused();

        assertThat(throttle.allows(victim, new LogInSource("program 192.0.2.7"), () -> true))
                .isFalse();

        clock.advance(LogInThrottle.FIRST_WAIT.plusSeconds(1));
        assertThat(throttle.allows(victim, new LogInSource("program 192.0.2.7"), () -> true))
                .isTrue();
    }

    @Test
    void nobodyIsLockedOutOfABrowserTheyHaveSignedInWith() {
        assertThat(throttle.allows(victim, OWN_BROWSER, () -> true)).isTrue();
        int lockedOut = 0;
        for (int hour = 0; hour < 24; hour++) {
            guessUntilRefused();
            lockedOut += throttle.allows(victim, OWN_BROWSER, () -> true) ? 0 : 1;
            clock.advance(Duration.ofHours(1));
        }

        AttackTable.record("somebody locked out of their own browser by guessing their password", 24, lockedOut);
    }

    @Test
    void aBrowserThatIsKnownWaitsForItsOwnMistakes() {
        throttle.allows(victim, OWN_BROWSER, () -> true);
        for (int miss = 0; miss < LogInThrottle.FREE_MISSES; miss++) {
            throttle.allows(victim, OWN_BROWSER, () -> false);
        }

        assertThat(throttle.allows(victim, OWN_BROWSER, () -> true)).isFalse();
        clock.advance(LogInThrottle.LONGEST_WAIT);
        assertThat(throttle.allows(victim, OWN_BROWSER, () -> true)).isTrue();
    }

    @Test
    void oneBrowserIsKnownForTheirPersonOnly() {
        throttle.allows("somebody-else", OWN_BROWSER, () -> true);
        guessUntilRefused();

        assertThat(throttle.allows(victim, OWN_BROWSER, () -> true)).isFalse();
    }

    private boolean guess(LogInSource source) {
        return throttle.allows(victim, source, () -> {
            checked.incrementAndGet();
            return false;
        });
    }

    private void guessUntilRefused() {
        int before;
        do {
            before = checked.get();
            guess(new LogInSource(""));
        } while (checked.get() > before);
    }
}
