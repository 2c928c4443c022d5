package org.bijstand.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private static final Instant START = Instant.parse("2026-10-05T07:00:00Z");
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final List<Object> published = new ArrayList<>();
    private final MovableClock clock = new MovableClock(Clock.fixed(START, BRUSSELS), published::add);

    @Test
    void itShowsTheTimeOfItsBaseUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.getZone()).isEqualTo(BRUSSELS);
        assertThat(clock.offset()).isZero();
    }

    @Test
    void movesAddUpAndEachIsPublishedWithTheOffsetInAll() {
        clock.advance(Duration.ofHours(2));
        clock.advance(Duration.ofMinutes(30));
        clock.moveTo(START.minusSeconds(60));
        clock.reset();

        assertThat(clock.instant()).isEqualTo(START);
        assertThat(published)
                .containsExactly(
                        new ClockMoved(Duration.ofHours(2)),
                        new ClockMoved(Duration.ofMinutes(150)),
                        new ClockMoved(Duration.ofMinutes(-1)),
                        new ClockMoved(Duration.ZERO));
    }

    @Test
    void aViewFromAnotherZoneFollows() {
        Clock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));

        clock.advance(Duration.ofDays(1));

        assertThat(tokyo.instant()).isEqualTo(START.plus(Duration.ofDays(1)));
        assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void noMoveIsLostWhenSeveralThreadsMoveIt() {
        CompletableFuture.allOf(IntStream.range(0, 100)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> clock.advance(Duration.ofSeconds(1))))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(clock.offset()).isEqualTo(Duration.ofSeconds(100));
        assertThat(published).last().isEqualTo(new ClockMoved(Duration.ofSeconds(100)));
    }
}
