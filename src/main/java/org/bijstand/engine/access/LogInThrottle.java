package org.bijstand.engine.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bijstand.engine.access.db.LogInSources;
import org.bijstand.engine.access.db.LogInSources.Misses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

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

    private final LogInSources sources;
    private final Clock clock;
    /** Guesses that arrive together are looked at one after the other, so that each one counts before the next. */
    private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

    LogInThrottle(LogInSources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Whether this is the person, as far as one may try now.
     *
     * @param id of somebody who exists: strangers must not fill the table with names
     */
    boolean allows(String id, LogInSource source, BooleanSupplier password) {
        synchronized (turns[Math.floorMod(id.hashCode(), turns.length)]) {
            Instant now = clock.instant();
            boolean known = sources.isKnown(id, source.name(), now);
            String counted = known ? source.name() : STRANGERS;
            Misses misses = sources.misses(id, counted, now.minus(FORGOTTEN));
            // A miss from ahead of now was made before the clock was put back.
            if (!now.isBefore(misses.lastAt()) && now.isBefore(misses.lastAt().plus(wait(misses.count())))) {
                return false;
            }
            if (!password.getAsBoolean()) {
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
