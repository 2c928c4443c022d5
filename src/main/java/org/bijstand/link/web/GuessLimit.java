package org.bijstand.link.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many unknown links one address may try. No guess can hit one of 2^128 tokens; the limit keeps somebody who tries
 * from keeping the database busy. Counted per node, in windows that start with the first miss.
 */
class GuessLimit {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ADDRESSES_KEPT = 10_000;

    private final int allowed;
    private final Clock clock;
    private final Map<String, Misses> byAddress = new ConcurrentHashMap<>();

    GuessLimit(int allowed, Clock clock) {
        this.allowed = allowed;
        this.clock = clock;
    }

    boolean isReachedBy(String address) {
        Misses misses = byAddress.get(address);
        return misses != null && misses.count() >= allowed && isRecent(misses);
    }

    void countMiss(String address) {
        if (byAddress.size() >= ADDRESSES_KEPT) {
            byAddress.values().removeIf(misses -> !isRecent(misses));
        }
        byAddress.merge(
                address,
                new Misses(clock.instant(), 1),
                (before, one) -> isRecent(before) ? new Misses(before.since(), before.count() + 1) : one);
    }

    private boolean isRecent(Misses misses) {
        return clock.instant().isBefore(misses.since().plus(WINDOW));
    }

    private record Misses(Instant since, int count) {}
}
