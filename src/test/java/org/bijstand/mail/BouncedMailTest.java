package org.bijstand.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.TestMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail that comes back, what that says about its address, and how an answer is known. */
@ApplicationTest
@RecordApplicationEvents
class BouncedMailTest {

    private static final String REASON = "bounced: 5.1.1";

    @Autowired
    Outbox outbox;

    @Autowired
    SentMails sentMails;

    @Autowired
    BadAddresses badAddresses;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestMail mail;

    @Autowired
    ApplicationEvents events;

    private final String caseNumber = "TB-" + UUID.randomUUID();
    private final MailAddress lena = new MailAddress("Lena." + UUID.randomUUID() + "@testmans.example");
    private final MailAddress otto = new MailAddress("otto." + UUID.randomUUID() + "@testmans.example");

    @Test
    void anAnswerIsKnownByTheTokenInAnyCase() throws Exception {
        UUID id = queue("visit 1", lena);
        String replyTo = mail.lastMailTo(lena.value()).getReplyTo()[0].toString();
        String token = replyTo.substring(replyTo.indexOf('+') + 1, replyTo.indexOf('@'));

        SentMail answered = sentMails.byReplyToken(token.toUpperCase()).orElseThrow();

        assertThat(answered)
                .isEqualTo(
                        new SentMail(id, caseNumber, "request-received", "visit 1", lena, "Uw aanvraag " + caseNumber));
        assertThat(sentMails.byId(id)).contains(answered);
        assertThat(sentMails.byReplyToken("aaaaaaaaaaaaaaaa")).isEmpty();
    }

    @Test
    void mailToTheStaffAsksForNoAnswer() {
        transaction.executeWithoutResult(status -> outbox.queue(
                new Mail("supervisor-alert", Language.NL, lena, caseNumber, "", supervisorAlert(), List.of())));

        assertThat(column("reply_token", "")).isNull();
    }

    @Test
    void mailThatComesBackIsToldToAPersonOnceAndMarksItsAddress() {
        UUID id = queue("visit 1", lena);
        mail.lastMailTo(lena.value());

        assertThat(outbox.bounced(id, "5.1.1")).isTrue();
        assertThat(outbox.bounced(id, "5.1.1"))
                .as("a second bounce of the same mail")
                .isFalse();

        assertThat(column("state", "visit 1")).isEqualTo("bounced");
        assertThat(column("last_error", "visit 1")).isEqualTo(REASON);
        assertThat(failures()).containsExactly(new MailFailed(caseNumber, id, "request-received", "visit 1"));
        assertThat(badAddresses.contains(lena.value().toLowerCase())).isTrue();
        assertThat(badAddresses.contains(otto.value())).isFalse();
    }

    @Test
    void aBounceThatIsLateSaysNothingAboutTheMailThatWasSentAgain() {
        UUID id = queue("visit 1", lena);
        mail.lastMailTo(lena.value());
        outbox.bounced(id, OptionalInt.of(0), "5.1.1");
        outbox.sendTo(id, otto);
        mail.lastMailTo(otto.value());

        assertThat(outbox.bounced(id, OptionalInt.of(0), "5.1.1"))
                .as("the first one once more")
                .isFalse();

        assertThat(column("state", "visit 1")).isEqualTo("sent");
        assertThat(badAddresses.contains(otto.value())).isFalse();
        assertThat(outbox.bounced(id, OptionalInt.of(1), "5.1.1")).isTrue();
        assertThat(badAddresses.contains(otto.value())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"5.1.1, true", "5.1.10, true", "'', true", "5.2.2, false", "5.7.1, false", "5.1.8, false"})
    void onlyABounceThatBlamesTheAddressMakesItBad(String status, boolean bad) {
        UUID id = queue("visit 1", lena);
        mail.lastMailTo(lena.value());

        assertThat(outbox.bounced(id, status)).isTrue();

        assertThat(badAddresses.contains(lena.value())).isEqualTo(bad);
        assertThat(failures()).hasSize(1);
    }

    @Test
    void aMailThatCameBackIsNotTriedAnyMore() {
        UUID id = queue("visit 1", lena);

        outbox.bounced(id, "5.1.1");

        assertThat(mail.mailsTo(lena.value())).isEmpty();
        assertThat(outbox.bounced(UUID.randomUUID(), "5.1.1")).isFalse();
    }

    @Test
    void whatIsWrittenToABadAddressIsKeptAndToldAtOnce() {
        outbox.bounced(queue("visit 1", lena), "5.1.1");

        UUID second = queue("visit 2", lena);
        queue("visit 2", lena);

        assertThat(column("state", "visit 2")).isEqualTo("failed");
        assertThat(column("last_error", "visit 2")).isEqualTo("address known as bad");
        assertThat(failures())
                .endsWith(new MailFailed(caseNumber, second, "request-received", "visit 2"))
                .hasSize(2);
        assertThat(mail.mailsTo(lena.value())).isEmpty();
    }

    @Test
    void sentAgainTheAddressIsTrustedAgain() {
        UUID id = queue("visit 1", lena);
        mail.lastMailTo(lena.value());
        outbox.bounced(id, "5.1.1");

        assertThat(outbox.sendAgain(id)).isTrue();

        assertThat(badAddresses.contains(lena.value())).isFalse();
        assertThat(mail.mailsTo(lena.value())).hasSize(2);
        assertThat(column("state", "visit 1")).isEqualTo("sent");
        outbox.bounced(id, "5.1.1");
        assertThat(failures()).as("it came back again").hasSize(2);
    }

    @Test
    void sentToAnotherAddressItSaysTheSameUnderAnotherMessageId() throws Exception {
        UUID id = queue("visit 1", lena);
        mail.lastMailTo(lena.value());
        outbox.bounced(id, "5.1.1");

        assertThat(outbox.sendTo(id, otto)).isTrue();

        assertThat(mail.lastMailTo(otto.value()).getMessageID()).isEqualTo("<" + id + ".1@bijstand.example>");
        assertThat(mail.textOf(mail.lastMailTo(otto.value()))).isEqualTo(mail.textOf(mail.lastMailTo(lena.value())));
        assertThat(mail.mailsTo(lena.value())).hasSize(1);
        assertThat(badAddresses.contains(lena.value()))
                .as("the old address is no better")
                .isTrue();
        assertThat(sentMails.byId(id).orElseThrow().recipient()).isEqualTo(otto);
    }

    @Test
    void whatIsStillToBeSentGoesNowhereElse() {
        UUID id = queue("visit 1", lena);

        assertThat(outbox.sendTo(id, otto)).isFalse();

        assertThat(mail.mailsTo(lena.value())).hasSize(1);
        assertThat(mail.mailsTo(otto.value())).isEmpty();
    }

    private UUID queue(String occasion, MailAddress address) {
        Mail written =
                Mail.of("request-received", Language.NL, address, caseNumber).occasion(occasion);
        transaction.executeWithoutResult(status -> outbox.queue(written));
        return UUID.fromString(column("id", occasion));
    }

    private String column(String name, String occasion) {
        return jdbc.sql("select " + name + "::text from outbox_mail where case_number = ? and occasion = ?")
                .params(caseNumber, occasion)
                .query((row, number) -> row.getString(1))
                .list()
                .get(0);
    }

    private List<MailFailed> failures() {
        return events.stream(MailFailed.class).toList();
    }

    private static Map<String, Object> supervisorAlert() {
        return Map.of(
                "service",
                ServiceKind.PET_CARE,
                "municipality",
                "Schaarbeek",
                "waitingSince",
                LocalDateTime.parse("2026-10-05T09:00"),
                "taskLink",
                URI.create("https://bijstand.example/camunda/"));
    }
}
