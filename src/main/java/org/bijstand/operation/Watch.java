package org.bijstand.operation;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.bijstand.engine.incident.EngineWatch;
import org.bijstand.mail.Outbox;
import org.bijstand.mail.inbox.Inbox;
import org.springframework.stereotype.Component;

/** Looks how the service is doing; asks the database once for all figures of a scrape or a health check. */
@Component
class Watch implements Supplier<Figures> {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Inbox inbox;
    private final EngineWatch engine;
    private final Clock clock;
    private Figures last;

    Watch(Outbox outbox, Inbox inbox, EngineWatch engine, Clock clock) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public synchronized Figures get() {
        if (last == null
                || Duration.between(last.taken(), clock.instant()).abs().compareTo(KEPT) >= 0) {
            last = new Figures(clock.instant(), outbox.state(), inbox.status(), engine.state());
        }
        return last;
    }
}
