package org.bijstand.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.ApplicationEventPublisher;

/**
 * A clock that keeps ticking but can be moved, so that a demo or a test need not wait for a deadline. Each move is
 * published as {@link ClockMoved}, in the order of the moves, because the engine keeps time by a clock of its own.
 */
public class MovableClock extends Clock {

    private final Clock base;
    private final ApplicationEventPublisher events;
    private volatile Duration offset = Duration.ZERO;

    public MovableClock(Clock base, ApplicationEventPublisher events) {
        this.base = base;
        this.events = events;
    }

    /** Moves the clock on, or back by a negative duration. */
    public synchronized void advance(Duration duration) {
        move(offset.plus(duration));
    }

    /** Makes the given moment the present. */
    public synchronized void moveTo(Instant moment) {
        move(Duration.between(base.instant(), moment));
    }

    /** Returns to the system's time. */
    public synchronized void reset() {
        move(Duration.ZERO);
    }

    /** How far this clock runs ahead of the system clock; negative when behind. */
    public Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** The same clock seen from another zone: it follows later moves of this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new ZonedView(this, zone);
    }

    private void move(Duration newOffset) {
        offset = newOffset;
        events.publishEvent(new ClockMoved(newOffset));
    }

    private static final class ZonedView extends Clock {

        private final MovableClock clock;
        private final ZoneId zone;

        private ZonedView(MovableClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new ZonedView(clock, other);
        }
    }
}
