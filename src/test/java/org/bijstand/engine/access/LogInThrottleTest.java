package org.bijstand.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bijstand.attack.AttackTable;
import org.bijstand.calendar.MovableClock;
import org.bijstand.engine.access.db.LogInSources;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class LogInThrottleTest {

    private static final LogInSource OWN_BROWSER = new LogInSource("browser " + "a".repeat(64));

    @Autowired
    LogInThrottle throttle;

    @Autowired
    LogInSources sources;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

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
        guessTogether();

        assertThat(checked.get()).isEqualTo(LogInThrottle.FREE_MISSES);
    }

    @Test
    void aGuessAtAnotherNodeWaitsUntilTheOneHereHasCounted() throws Exception {
        LogInThrottle otherNode = new LogInThrottle(sources, transaction, clock);
        ExecutorService there = Executors.newSingleThreadExecutor();
        AtomicInteger together = new AtomicInteger();

        throttle.allows(victim, true, new LogInSource(""), asked -> {
            there.submit(() -> guessAt(otherNode, new LogInSource("")));
            await().until(() -> checked.get() > 0 || guessesThatWait() > 0);
            together.set(checked.get());
            return false;
        });
        there.shutdown();
        assertThat(there.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        AttackTable.record("password guessed at two nodes at once, uncounted", 1, together.get());
        assertThat(checked.get()).isEqualTo(1);
        assertThat(sources.misses(victim, "", Instant.EPOCH).count()).isEqualTo(2);
    }

    /** Not of somebody who exists: each row would be one that a stranger can make. */
    @Test
    void namesThatNobodyHasDontFillTheTable() {
        int before = rows();
        int guesses = 500;
        for (int guess = 0; guess < guesses; guess++) {
            throttle.allows("nobody-" + guess, false, OWN_BROWSER, asked -> true);
        }

        AttackTable.record("names invented to fill the table", guesses, Math.max(0, rows() - before - 64));
    }

    @Test
    void theRightPasswordOfAStrangerHasToWaitToo() {
        guessUntilRefused();

        assertThat(isLetIn(new LogInSource("program 192.0.2.7"))).isFalse();

        clock.advance(LogInThrottle.FIRST_WAIT.plusSeconds(1));
        assertThat(isLetIn(new LogInSource("program 192.0.2.7"))).isTrue();
    }

    @Test
    void nobodyIsLockedOutOfABrowserTheyHaveSignedInWith() {
        assertThat(isLetIn(OWN_BROWSER)).isTrue();
        int lockedOut = 0;
        for (int hour = 0; hour < 24; hour++) {
            guessUntilRefused();
            lockedOut += isLetIn(OWN_BROWSER) ? 0 : 1;
            clock.advance(Duration.ofHours(1));
        }

        AttackTable.record("somebody locked out of their own browser by guessing their password", 24, lockedOut);
    }

    @Test
    void aBrowserThatIsKnownWaitsForItsOwnMistakes() {
        isLetIn(OWN_BROWSER);
        for (int miss = 0; miss < LogInThrottle.FREE_MISSES; miss++) {
            guess(OWN_BROWSER);
        }

        assertThat(isLetIn(OWN_BROWSER)).isFalse();
        clock.advance(LogInThrottle.LONGEST_WAIT);
        assertThat(isLetIn(OWN_BROWSER)).isTrue();
    }

    @Test
    void oneBrowserIsKnownForTheirPersonOnly() {
        throttle.allows("somebody-else", true, OWN_BROWSER, asked -> true);
        guessUntilRefused();

        assertThat(isLetIn(OWN_BROWSER)).isFalse();
    }

    private boolean guess(LogInSource source) {
        return guessAt(throttle, source);
    }

    private boolean guessAt(LogInThrottle node, LogInSource source) {
        return node.allows(victim, true, source, asked -> {
            if (asked.equals(victim)) {
                checked.incrementAndGet();
            }
            return false;
        });
    }

    private boolean isLetIn(LogInSource source) {
        return throttle.allows(victim, true, source, victim::equals);
    }

    private void guessTogether() throws InterruptedException {
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
    }

    private int guessesThatWait() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .query(Integer.class)
                .single();
    }

    private int rows() {
        return jdbc.sql("select count(*) from log_in_miss").query(Integer.class).single();
    }

    private void guessUntilRefused() {
        int before;
        do {
            before = checked.get();
            guess(new LogInSource(""));
        } while (checked.get() > before);
    }
}
