package org.bijstand.faults.node;

import jakarta.annotation.PostConstruct;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.bijstand.calendar.ClockMoved;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The only thing in which a node of the failure tests is not the product as it runs in production. It is found because it
 * stands beside the product on the node's class path.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("faults.clock")
class SharedTime {

    @Bean
    @Primary
    SharedClock sharedClock(@Value("${faults.clock}") Path file) {
        return SharedClock.in(file);
    }

    @Bean
    Follower clockFollower(SharedClock clock, @Value("${faults.node}") int node, ApplicationEventPublisher events) {
        return new Follower(clock, node, events);
    }

    /** Tells the engine of each move. */
    static class Follower {

        private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

        private final SharedClock clock;
        private final int node;
        private final ApplicationEventPublisher events;

        Follower(SharedClock clock, int node, ApplicationEventPublisher events) {
            this.clock = clock;
            this.node = node;
            this.events = events;
        }

        @PostConstruct
        void begin() {
            Duration first = clock.offset();
            follow(first);
            Thread thread = new Thread(() -> goOn(first), "shared-time");
            thread.setDaemon(true);
            thread.start();
        }

        private void goOn(Duration first) {
            for (Duration last = first; ; LockSupport.parkNanos(BETWEEN_LOOKS.toNanos())) {
                Duration offset = clock.offset();
                if (!offset.equals(last)) {
                    follow(offset);
                    last = offset;
                }
            }
        }

        private void follow(Duration offset) {
            events.publishEvent(new ClockMoved(offset));
            clock.follow(node, offset);
        }
    }
}
