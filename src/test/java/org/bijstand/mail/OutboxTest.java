package org.bijstand.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bijstand.casefile.Language;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String caseNumber = "TB-" + UUID.randomUUID();
    private final Mail mail =
            Mail.of("request-received", Language.FR, new MailAddress("lena@testmans.example"), caseNumber);

    @Test
    void aMailIsWrittenInTheRecipientsLanguageAndWaits() {
        transaction.executeWithoutResult(status -> outbox.queue(mail));

        assertThat(queued("subject")).isEqualTo("Votre demande " + caseNumber);
        assertThat(queued("body"))
                .startsWith("Bonjour,\n\nNous avons bien reçu")
                .endsWith("jour et nuit");
        assertThat(queued("state")).isEqualTo("waiting");
        assertThat(outbox.state().oldestWaitingSince()).isPresent();
    }

    @Test
    void whatIsRolledBackIsNotSaid() {
        transaction.executeWithoutResult(status -> {
            outbox.queue(mail);
            status.setRollbackOnly();
        });

        assertThat(count()).isZero();
    }

    @Test
    void theSameOccasionIsSaidOnceOnly() {
        transaction.executeWithoutResult(status -> outbox.queue(mail.occasion("visit 1")));
        transaction.executeWithoutResult(status -> {
            outbox.queue(mail.occasion("visit 1"));
            outbox.queue(mail.occasion("visit 2"));
        });

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void amongMailOfNoCaseToo() {
        String month = "2026-10/" + UUID.randomUUID();
        Mail report = new Mail(
                "monthly-report",
                Language.NL,
                new MailAddress("marc@bijstand.example"),
                null,
                month,
                Map.of("month", "oktober 2026", "reportLink", URI.create("https://bijstand.example/rapporten/2026-10")),
                List.of());

        transaction.executeWithoutResult(status -> outbox.queue(report));
        transaction.executeWithoutResult(status -> outbox.queue(report));

        assertThat(jdbc.sql("select count(*) from outbox_mail where occasion = ?")
                        .param(month)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aMailThatCantBeWrittenIsNotQueued() {
        Mail unknown = Mail.of("no-such-text", Language.FR, new MailAddress("lena@testmans.example"), caseNumber);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> outbox.queue(unknown)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(count()).isZero();
    }

    @Test
    void outsideATransactionNothingCanBeSaid() {
        assertThatThrownBy(() -> outbox.queue(mail)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private String queued(String column) {
        return jdbc.sql("select " + column + " from outbox_mail where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .single();
    }

    private long count() {
        return jdbc.sql("select count(*) from outbox_mail where case_number = ?")
                .param(caseNumber)
                .query(Long.class)
                .single();
    }
}
