package org.bijstand.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The figures for Prometheus. Each node tells the same, because they are those of the database. */
@Component
class FigureMetrics implements MeterBinder {

    private final Watch watch;

    FigureMetrics(Watch watch) {
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "outbox.waiting",
                "mails",
                "Mail that is still to be sent",
                f -> f.outbox().waiting());
        gauge(
                registry,
                "outbox.oldest",
                "seconds",
                "How long the oldest of it waits",
                f -> f.oldestMail().toSeconds());
        gauge(
                registry,
                "outbox.undelivered",
                "mails",
                "Mail that failed or came back in the last day",
                f -> f.outbox().failed());
        gauge(
                registry,
                "inbox.waiting",
                "mails",
                "Mail that came in and is not handled yet",
                f -> f.inbox().waiting());
        gauge(
                registry,
                "inbox.oldest",
                "seconds",
                "How long the oldest of it waits",
                f -> f.oldestIncoming().toSeconds());
        gauge(
                registry,
                "inbox.quarantined",
                "mails",
                "Mail in quarantine",
                f -> f.inbox().quarantined());
        gauge(
                registry,
                "mailbox.silence",
                "seconds",
                "How long ago the mailbox was read to its end",
                f -> f.mailboxSilence()
                        .map(silence -> (double) silence.toSeconds())
                        .orElse(Double.NaN));
        gauge(
                registry,
                "timers.overdue",
                "timers",
                "Timers that should have fired by now",
                f -> f.engine().overdueTimers());
        gauge(
                registry,
                "timers.lateness",
                "seconds",
                "How late the oldest of them is",
                f -> f.timerLateness().toSeconds());
        gauge(
                registry,
                "incidents.open",
                "incidents",
                "Steps that failed for good",
                f -> f.engine().incidents());
    }

    private void gauge(
            MeterRegistry registry, String name, String unit, String description, ToDoubleFunction<Figures> figure) {
        Gauge.builder("bijstand." + name, watch, each -> figure.applyAsDouble(each.get()))
                .baseUnit(unit)
                .description(description)
                .register(registry);
    }
}
