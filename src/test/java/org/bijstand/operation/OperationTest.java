package org.bijstand.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bijstand.casefile.Language;
import org.bijstand.engine.incident.EngineState;
import org.bijstand.mail.Mail;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.Outbox;
import org.bijstand.mail.OutboxState;
import org.bijstand.mail.inbox.InboxStatus;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator sees from outside: is it well, and how is the mail. */
@ApplicationTest
class OperationTest {

    private static final OperationLimits LIMITS =
            new OperationLimits(Duration.ofMinutes(30), 10, Duration.ofMinutes(5), Duration.ofMinutes(5), 0);

    @LocalServerPort
    int port;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestMail mail;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void aLoadBalancerLearnsThatANodeWorksAndNoMore(String path) {
        HttpResponse<String> answer = HttpCaller.anonymous(port).getJson(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\"").doesNotContain("components", "details");
    }

    @Test
    void anAdministratorLearnsWhatToLookAt() {
        HttpResponse<String> answer =
                HttpCaller.program(port, Users.ADMIN, Users.PASSWORD).getJson("/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"outbox\"", "oldestWaitsFor", "\"timers\"", "oldestOverdueFor", "\"incidents\"", "\"db\"")
                .doesNotContain("\"mail\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/metrics", "/actuator/prometheus"})
    void figuresAreForAdministrators(String path) {
        assertThat(HttpCaller.program(port, Users.MANAGER, Users.PASSWORD)
                        .getJson(path)
                        .statusCode())
                .isEqualTo(403);
        assertThat(HttpCaller.anonymous(port).getJson(path).statusCode()).isEqualTo(401);
    }

    @Test
    void prometheusReadsTheMailTheTimersAndTheIncidents() {
        String address = UUID.randomUUID() + "@testmans.example";
        Mail letter = Mail.of("request-received", Language.NL, new MailAddress(address), "TB-" + UUID.randomUUID());
        transaction.executeWithoutResult(status -> outbox.queue(letter));
        mail.lastMailTo(address);

        HttpResponse<String> answer =
                HttpCaller.program(port, Users.ADMIN, Users.PASSWORD).get("/actuator/prometheus");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("bijstand_outbox_waiting_mails ", "bijstand_outbox_oldest_seconds ")
                .contains("bijstand_outbox_undelivered_mails ", "bijstand_inbox_quarantined_mails ")
                .contains("bijstand_mailbox_silence_seconds ", "bijstand_timers_lateness_seconds ")
                .contains("bijstand_inbox_oldest_seconds ")
                .contains("bijstand_incidents_open_incidents ")
                .containsPattern("bijstand_mails_sent_total\\{template=\"request-received\"} [1-9]");
    }

    @Test
    void aScrapeAsksTheDatabaseOnce() {
        assertThat(watch.get()).isSameAs(watch.get());
    }

    @Test
    void lateMailMakesANodeDegradedAndNeverDown() {
        Instant now = clock.instant();
        OutboxState late = new OutboxState(1, Optional.of(now.minus(Duration.ofHours(1))), 0);
        InboxStatus silent = new InboxStatus(Optional.empty(), 0, Optional.empty(), 0);
        Figures figures = new Figures(now, late, silent, new EngineState(0, 0, Optional.empty()));
        HealthConfiguration health = new HealthConfiguration(() -> figures, LIMITS);

        assertThat(health.outboxHealthIndicator().health().getStatus()).isEqualTo(HealthConfiguration.DEGRADED);
        assertThat(health.mailboxHealthIndicator().health().getStatus()).isEqualTo(HealthConfiguration.DEGRADED);
        assertThat(mailboxHealth(now, Duration.ofMinutes(29)).getStatus()).isEqualTo(Status.UP);
        assertThat(mailboxHealth(now, Duration.ofMinutes(31)).getStatus()).isEqualTo(HealthConfiguration.DEGRADED);
        assertThat(health.timersHealthIndicator().health().getStatus().getCode())
                .isEqualTo("UP");
        assertThat(health.incidentsHealthIndicator().health().getStatus().getCode())
                .isEqualTo("UP");
    }

    @ParameterizedTest
    @CsvSource({"'', true", "bijstand.mailbox.enabled=false, false", "bijstand.mailbox.enabled=true, true"})
    void whereNobodyIsToReadTheMailboxItsSilenceIsNoTrouble(String property, boolean told) {
        new ApplicationContextRunner()
                .withBean(Supplier.class, () -> watch)
                .withBean(OperationLimits.class, () -> LIMITS)
                .withUserConfiguration(HealthConfiguration.class)
                .withPropertyValues("bijstand.mailbox.host=imap.bijstand.example", property)
                .run(context -> assertThat(context.containsBean("mailboxHealthIndicator"))
                        .isEqualTo(told));
    }

    /** The mailbox was read just now, and a mail that came in waits for so long. */
    private static Health mailboxHealth(Instant now, Duration wait) {
        InboxStatus inbox = new InboxStatus(Optional.of(now), 1, Optional.of(now.minus(wait)), 0);
        Figures figures = new Figures(
                now, new OutboxState(0, Optional.empty(), 0), inbox, new EngineState(0, 0, Optional.empty()));
        return new HealthConfiguration(() -> figures, LIMITS)
                .mailboxHealthIndicator()
                .health();
    }
}
