package org.bijstand.link.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How many unknown links one address may try, or one network of IPv6, where each subscriber has 2^64 addresses. No guess can
 * hit one of 2^128 tokens; the limit keeps somebody who tries from keeping the database busy. Counted per node, in windows
 * that start with the first miss.
 */
class GuessLimit {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ADDRESSES_KEPT = 10_000;
    private static final int NETWORK_BYTES = 8;

    /** Nothing that would be looked up as a name. */
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    private final int allowed;
    private final Clock clock;
    /** Whoever comes when there is no room for another address. */
    private static final String ANYBODY_ELSE = "";

    private final Map<String, Misses> byAddress = new ConcurrentHashMap<>();

    GuessLimit(int allowed, Clock clock) {
        this.allowed = allowed;
        this.clock = clock;
    }

    boolean isReachedBy(String address) {
        Misses misses = byAddress.get(counted(address));
        return misses != null && misses.count() >= allowed && isRecent(misses);
    }

    void countMiss(String address) {
        if (byAddress.size() >= ADDRESSES_KEPT) {
            byAddress.values().removeIf(misses -> !isRecent(misses));
        }
        byAddress.merge(
                counted(address),
                new Misses(clock.instant(), 1),
                (before, one) -> isRecent(before) ? new Misses(before.since(), before.count() + 1) : one);
    }

    /** Together with others when somebody has so many addresses that there is no room for more. */
    private String counted(String address) {
        String subscriber = subscriber(address);
        return byAddress.size() < ADDRESSES_KEPT || byAddress.containsKey(subscriber) ? subscriber : ANYBODY_ELSE;
    }

    private static String subscriber(String address) {
        String written = address.replaceFirst("%.*", "");
        if (!IPV6.matcher(written).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(written).getAddress();
            // Four bytes: an address of IPv4 in the words of IPv6.
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
        } catch (UnknownHostException malformed) {
            return address;
        }
    }

    private boolean isRecent(Misses misses) {
        return clock.instant().isBefore(misses.since().plus(WINDOW));
    }

    private record Misses(Instant since, int count) {}
}
