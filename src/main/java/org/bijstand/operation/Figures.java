package org.bijstand.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bijstand.engine.incident.EngineState;
import org.bijstand.mail.OutboxState;
import org.bijstand.mail.inbox.InboxStatus;

/** How the service is doing, all nodes together, at one moment. */
record Figures(Instant taken, OutboxState outbox, InboxStatus inbox, EngineState engine) {

    /** Nothing when no mail waits. */
    Duration oldestMail() {
        return since(outbox.oldestWaitingSince());
    }

    /** Nothing when all mail that came in is handled. */
    Duration oldestIncoming() {
        return since(inbox.oldestWaitingSince());
    }

    /** Nothing when no timer is overdue. */
    Duration timerLateness() {
        return since(engine.oldestDue());
    }

    Optional<Duration> mailboxSilence() {
        return inbox.lastSuccessfulPoll().map(last -> Duration.between(last, taken));
    }

    private Duration since(Optional<Instant> moment) {
        return moment.map(then -> Duration.between(then, taken)).orElse(Duration.ZERO);
    }
}
