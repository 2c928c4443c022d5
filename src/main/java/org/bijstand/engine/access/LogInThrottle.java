package org.bijstand.engine.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bijstand.engine.access.db.LogInSources;
import org.bijstand.engine.access.db.LogInSources.Misses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a guesser of passwords wait, whether the guesses come from one address or from thousands: all sources that the
 * person never used count as one. A source that the person did use counts by itself, so that nobody can lock somebody
 * else out of their own browser by guessing. Kept in the database, for all nodes; nothing lasts longer than
 * {@link #LONGEST_WAIT}.
 */
@Component
class LogInThrottle {

    private static final Logger LOG = LoggerFactory.getLogger(LogInThrottle.class);

    static final int FREE_MISSES = 5;
    static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Duration KNOWN = Duration.ofDays(180);
    private static final String STRANGERS = "";

    /** No user's id: none begins like this. */
    private static final String NOBODY = "-";

    private final LogInSources sources;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * Guesses that arrive together are looked at one after the other, so that each one counts before the next: here, so that
     * few of them wait with a connection in hand, and in the database for all nodes.
     */
    private final Object[] turns = Stream.generate(Object::new).limit(4).toArray();

    LogInThrottle(LogInSources sources, TransactionTemplate transaction, Clock clock) {
        this.sources = sources;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Whether this is the person, as far as one may try now. A name that nobody has, and a guess that comes too early, take
     * as much work as one that counts, so that the time it takes tells nobody who exists.
     *
     * @param exists whether anybody has this id: strangers must not fill the table with names
     * @param isPasswordOf whether what was typed is the password of the user with this id
     */
    boolean allows(String id, boolean exists, LogInSource source, Predicate<String> isPasswordOf) {
        int turn = Math.floorMod(id.hashCode(), turns.length);
        synchronized (turns[turn]) {
            return transaction.execute(begun -> {
                sources.takeTurn(id);
                return looksRight(id, exists, source, isPasswordOf, Integer.toString(turn));
            });
        }
    }

    private boolean looksRight(
            String id, boolean exists, LogInSource source, Predicate<String> isPasswordOf, String turn) {
        Instant now = clock.instant();
        boolean known = sources.isKnown(id, source.name(), now) || source.equals(LogInSource.SIGNED_IN);
        String counted = known ? source.name() : STRANGERS;
        Misses misses = sources.misses(id, counted, now.minus(FORGOTTEN));
        if (!exists || hasToWait(misses, now)) {
            isPasswordOf.test(NOBODY);
            sources.countMiss(NOBODY, turn, 1, now);
            return false;
        }
        if (!isPasswordOf.test(id)) {
            countMiss(id, counted, misses.count() + 1, now);
            return false;
        }
        if (misses.count() > 0) {
            sources.forgetMisses(id, counted);
        }
        if (!known && !source.name().isEmpty()) {
            sources.know(id, source.name(), now, now.plus(KNOWN));
        }
        return true;
    }

    /** A miss from ahead of now was made before the clock was put back. */
    private static boolean hasToWait(Misses misses, Instant now) {
        return !now.isBefore(misses.lastAt()) && now.isBefore(misses.lastAt().plus(wait(misses.count())));
    }

    private void countMiss(String id, String counted, int misses, Instant now) {
        sources.countMiss(id, counted, misses, now);
        if (misses >= FREE_MISSES) {
            LOG.warn(
                    "{} wrong passwords for '{}' from {}: the next is looked at after {} s",
                    misses,
                    id,
                    counted.equals(STRANGERS) ? "strangers" : "where they are known",
                    wait(misses).toSeconds());
        }
    }

    private static Duration wait(int misses) {
        if (misses < FREE_MISSES) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(misses - FREE_MISSES, 16));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
