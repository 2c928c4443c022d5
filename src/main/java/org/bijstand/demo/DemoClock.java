package org.bijstand.demo;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bijstand.calendar.ClockMoved;
import org.bijstand.calendar.MovableClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps how far the demo's time was moved on, because its data, which are kept too, were written at that time. */
@Component
@Profile("demo")
class DemoClock {

    private final MovableClock clock;
    private final Path file;

    DemoClock(MovableClock clock, @Value("${bijstand.demo.clock-file:data/clock}") Path file) {
        this.clock = clock;
        this.file = file;
    }

    @PostConstruct
    void goOn() throws IOException {
        if (Files.exists(file)) {
            clock.advance(Duration.parse(Files.readString(file).strip()));
        }
    }

    /** Only the demo's own cases move the clock back, and forward again; cut off in between, the next start is not in the past. */
    @EventListener
    void keep(ClockMoved moved) {
        if (moved.offset().isNegative()) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, moved.offset().toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
