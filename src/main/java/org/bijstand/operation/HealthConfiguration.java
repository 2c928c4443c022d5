package org.bijstand.operation;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What an operator should look at. A node whose mail or timers are late still does its work, so none of these ever says
 * DOWN: that would have a load balancer take away the nodes that are needed to catch up.
 */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    static final Status DEGRADED = new Status("DEGRADED");

    private final Supplier<Figures> watch;
    private final OperationLimits limits;

    HealthConfiguration(Supplier<Figures> watch, OperationLimits limits) {
        this.watch = watch;
        this.limits = limits;
    }

    @Bean
    HealthIndicator outboxHealthIndicator() {
        return indicator(
                figures -> figures.oldestMail().compareTo(limits.oldestMail()) <= 0
                        && figures.outbox().failed() <= limits.failedMails(),
                figures -> Map.of(
                        "waiting", figures.outbox().waiting(),
                        "oldestWaitsFor", figures.oldestMail().toString(),
                        "undeliveredInADay", figures.outbox().failed()));
    }

    /** Only where a mailbox is read. */
    @Bean
    @ConditionalOnProperty("bijstand.mailbox.host")
    @ConditionalOnProperty(name = "bijstand.mailbox.enabled", matchIfMissing = true)
    HealthIndicator mailboxHealthIndicator() {
        return indicator(
                figures -> figures.mailboxSilence()
                                .filter(silence -> silence.compareTo(limits.mailboxSilence()) <= 0)
                                .isPresent()
                        && figures.oldestIncoming().compareTo(limits.oldestMail()) <= 0,
                figures -> Map.of(
                        "readAgo",
                                figures.mailboxSilence().map(Duration::toString).orElse("never"),
                        "toHandle", figures.inbox().waiting(),
                        "oldestWaitsFor", figures.oldestIncoming().toString(),
                        "quarantined", figures.inbox().quarantined()));
    }

    @Bean
    HealthIndicator timersHealthIndicator() {
        return indicator(
                figures -> figures.timerLateness().compareTo(limits.timerLateness()) <= 0,
                figures -> Map.of(
                        "overdue", figures.engine().overdueTimers(),
                        "oldestOverdueFor", figures.timerLateness().toString()));
    }

    @Bean
    HealthIndicator incidentsHealthIndicator() {
        return indicator(
                figures -> figures.engine().incidents() <= limits.incidents(),
                figures -> Map.of("open", figures.engine().incidents()));
    }

    private HealthIndicator indicator(Predicate<Figures> well, Function<Figures, Map<String, ?>> details) {
        return () -> {
            try {
                Figures figures = watch.get();
                return Health.status(well.test(figures) ? Status.UP : DEGRADED)
                        .withDetails(details.apply(figures))
                        .build();
            } catch (DataAccessException | TransactionException databaseAway) {
                // The database's own indicator says so.
                return Health.unknown().build();
            }
        };
    }
}
