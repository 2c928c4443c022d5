package org.bijstand.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to the mail when the mail server, the database or a node fails. */
class OutboxFailureTest extends OutboxScene {

    @Test
    void aTemporaryRefusalIsTriedAgainLaterAndLater() {
        queue("first", lena);
        server.answer("RCPT", "451 4.7.1 come back later");

        senderAt(Duration.ZERO).sendDue();
        senderAt(Duration.ofSeconds(20)).sendDue();

        assertThat(column("state", "first")).isEqualTo("waiting");
        assertThat(column("attempts", "first")).isEqualTo("1");
        assertThat(column("last_error", "first")).isEqualTo("recipient refused: 451 4.7.1");

        server.answerKindlyAgain();
        senderAt(Duration.ofSeconds(40)).sendDue();

        assertThat(column("state", "first")).isEqualTo("sent");
        assertThat(column("last_error", "first")).isNull();
        assertThat(server.acceptedIds()).containsExactly("<" + column("id", "first") + "@bijstand.example>");
        assertThat(events).isEmpty();
    }

    @Test
    void theWaitDoublesUpToTenMinutesAndIsNeverTheSame() {
        assertThat(OutboxSender.waitAfter(1)).isBetween(Duration.ofMillis(22_500), Duration.ofMillis(37_500));
        assertThat(OutboxSender.waitAfter(3)).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(150));
        assertThat(OutboxSender.waitAfter(1_000)).isBetween(Duration.ofSeconds(450), Duration.ofSeconds(750));
        assertThat(IntStream.range(0, 50)
                        .mapToObj(each -> OutboxSender.waitAfter(3))
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <%s>: no such user, recipient refused: 550 5.1.1, failed",
        "RCPT, 550 no such user, recipient refused: 550, failed",
        "RCPT, 552 5.2.2 mailbox full, recipient refused: 552 5.2.2, sent",
        "RCPT, 554 go away, recipient refused: 554, sent",
        "DATA, 554 5.7.1 refused, message refused: 554 5.7.1, sent"
    })
    void aRefusalForGoodIsForAPersonAndForOtherMailOnlyWhenItBlamesTheAddress(
            String command, String reply, String error, String stateOfTheNext) {
        UUID id = queue("first", lena);
        server.answer(command, reply.formatted(lena));
        senderAt(Duration.ZERO).sendDue();
        server.answerKindlyAgain();
        queue("second", lena);
        senderAt(Duration.ZERO).sendDue();

        assertThat(column("state", "first")).isEqualTo("failed");
        assertThat(column("last_error", "first")).isEqualTo(error);
        assertThat(events).containsExactly(new MailFailed(caseNumber, id, "request-received", "first"));
        assertThat(column("state", "second")).isEqualTo(stateOfTheNext);
        assertThat(outbox.state().failed()).isPositive();
    }

    @Test
    void aFailedMailCanBeSentAgainUnderAnotherMessageId() {
        UUID id = queue("first", lena);
        server.answer("RCPT", "550 5.1.1 no such user");
        senderAt(Duration.ZERO).sendDue();
        server.answerKindlyAgain();

        assertThat(outbox.sendAgain(id)).isTrue();
        assertThat(outbox.sendAgain(id)).as("it waits already").isFalse();
        senderAt(Duration.ZERO).sendDue();

        assertThat(column("state", "first")).isEqualTo("sent");
        assertThat(server.acceptedIds()).containsExactly("<" + id + ".1@bijstand.example>");
        assertThat(outbox.sendAgain(UUID.randomUUID())).isFalse();
    }

    @Test
    void whenOurOwnAddressIsRefusedTheMailWaitsForTheConfigurationToBeMended() {
        queue("first", lena);
        queue("other", otto);
        server.answer("MAIL", "550 5.7.1 sender not allowed");

        senderAt(Duration.ZERO).sendDue();

        assertThat(column("state", "first")).isEqualTo("waiting");
        assertThat(column("last_error", "first")).isEqualTo("sender refused: 550 5.7.1");
        assertThat(column("attempts", "other")).as("no use in trying").isEqualTo("0");
        assertThat(events).isEmpty();
    }

    @Test
    void afterADayOfTryingAPersonIsTold() {
        UUID id = queue("first", lena);
        server.answer("RCPT", "451 4.7.1 come back later");

        senderAt(Duration.ZERO).sendDue();
        senderAt(Duration.ofHours(23)).sendDue();
        assertThat(events).isEmpty();
        senderAt(Duration.ofHours(25)).sendDue();

        assertThat(column("state", "first")).isEqualTo("failed");
        assertThat(events).containsExactly(new MailFailed(caseNumber, id, "request-received", "first"));
    }

    @Test
    void aMailFailsOnlyTogetherWithWhatIsDoneAboutItAndHoldsUpNobodyElse() {
        queue("first", lena);
        queue("other", otto);
        server.answer("RCPT", "550 5.1.1 no such user");
        AtomicBoolean inTransaction = new AtomicBoolean();
        ApplicationEventPublisher brokenListener = event -> {
            inTransaction.set(TransactionSynchronizationManager.isActualTransactionActive());
            throw new IllegalStateException("no task could be made");
        };

        OutboxSender sender = sender(server.client(), new TransactionTemplate(transactions), brokenListener, clock);
        sender.sendDue();

        assertThat(inTransaction).isTrue();
        assertThat(column("state", "first")).isEqualTo("waiting");
        assertThat(column("attempts", "other")).isEqualTo("1");
        senderAt(Duration.ofMinutes(1)).sendDue();
        assertThat(column("state", "first")).isEqualTo("failed");
        assertThat(events).hasSize(2);
    }

    @Test
    void anAbsentServerCostsLittleTimeAndNoMailIsLost() throws Exception {
        queue("first", lena);
        queue("other", otto);
        server.close();

        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> senderAt(Duration.ZERO).sendDue());

        assertThat(column("state", "first")).isEqualTo("waiting");
        assertThat(column("last_error", "first")).isEqualTo("no answer: ConnectException");
        assertThat(column("attempts", "other")).as("no use in trying").isEqualTo("0");
    }

    @Test
    void aSilentServerIsGivenUpAfterItsTimeOut() {
        queue("first", lena);
        server.fallSilent();

        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> senderAt(Duration.ZERO).sendDue());

        assertThat(column("state", "first")).isEqualTo("waiting");
        assertThat(column("last_error", "first")).isEqualTo("no answer: SocketTimeoutException");
    }

    @Test
    void aServerThatAnswersByteByByteHoldsUpNobodyForLongerThanADeadline() {
        queue("first", lena);
        server.becomeTarpit();
        SendingSettings hurry = new SendingSettings(100, Duration.ofSeconds(1));
        OutboxSender sender = new OutboxSender(
                store,
                badAddresses,
                mimeMail,
                server.client(),
                settings,
                hurry,
                new TransactionTemplate(transactions),
                events::add,
                clock);

        assertTimeoutPreemptively(Duration.ofSeconds(10), sender::sendDue);

        assertThat(column("state", "first")).isEqualTo("waiting");
        assertThat(column("last_error", "first")).startsWith("no answer: ");
        assertThat(server.acceptedIds()).isEmpty();
    }

    @Test
    void theDeadlineIsWellBelowTheTimeAfterWhichAnotherNodeTakesOver() {
        assertThat(sending.sendWithin().multipliedBy(2)).isLessThan(OutboxSender.LEASE);
        assertThatThrownBy(() -> new SendingSettings(100, Duration.ofMinutes(3)))
                .hasMessageContaining("bijstand.mail.send-within");
    }

    @Test
    void aServerThatHangsUpAfterAcceptingHasTheMail() {
        queue("first", lena);
        server.hangUpAfterAccepting();

        senderAt(Duration.ZERO).sendDue();
        senderAt(Duration.ofHours(1)).sendDue();

        assertThat(column("state", "first")).isEqualTo("sent");
        assertThat(server.acceptedIds()).hasSize(1);
    }

    @Test
    void aNodeThatDiesBetweenAcceptanceAndMarkLeavesTheMailToAnotherUnderTheSameMessageId() {
        UUID id = queue("first", lena);
        JavaMailSenderImpl dying = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                super.send(message);
                throw new Error("killed");
            }
        };
        server.setUp(dying);
        OutboxSender victim = sender(dying, new TransactionTemplate(transactions), events::add, clock);
        assertThatThrownBy(victim::sendDue).hasMessage("killed");

        senderAt(OutboxSender.LEASE.minusSeconds(10)).sendDue();
        assertThat(server.acceptedIds()).as("somebody may still be sending it").hasSize(1);

        senderAt(OutboxSender.LEASE.plusSeconds(10)).sendDue();
        String messageId = "<" + id + "@bijstand.example>";
        assertThat(server.acceptedIds()).containsExactly(messageId, messageId);
        assertThat(column("state", "first")).isEqualTo("sent");
    }

    @Test
    void aDatabaseThatIsAwayWhenTheMailIsToBeMarkedMakesNoSecondMail() {
        queue("first", lena);
        AtomicBoolean away = new AtomicBoolean();
        JavaMailSenderImpl client = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                super.send(message);
                away.set(true);
            }
        };
        server.setUp(client);
        TransactionTemplate fragile = new TransactionTemplate(transactions) {
            private static final long serialVersionUID = 1L;

            @Override
            public <T> T execute(TransactionCallback<T> action) {
                if (away.get()) {
                    throw new CannotCreateTransactionException("the database is away");
                }
                return super.execute(action);
            }
        };
        OutboxSender sender = sender(client, fragile, events::add, clock);

        assertThatThrownBy(sender::sendDue).isInstanceOf(CannotCreateTransactionException.class);
        assertThatThrownBy(sender::sendDue).isInstanceOf(CannotCreateTransactionException.class);
        away.set(false);
        sender.sendDue();

        assertThat(column("state", "first")).isEqualTo("sent");
        assertThat(server.acceptedIds()).hasSize(1);
    }

    @Test
    void twoNodesSendEachMailOnce() {
        List<String> messageIds = IntStream.range(0, 60)
                .mapToObj(number -> "<" + queue("visit " + number, number + "." + lena) + "@bijstand.example>")
                .toList();

        CompletableFuture<Void> one =
                CompletableFuture.runAsync(() -> senderAt(Duration.ZERO).sendDue());
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> senderAt(Duration.ZERO).sendDue());
        CompletableFuture.allOf(one, other).join();
        // On a busy computer the impatient client may have put a mail off; a third node sends what is left, if
        // anything.
        senderAt(Duration.ofHours(1)).sendDue();

        assertThat(server.acceptedIds()).containsExactlyInAnyOrderElementsOf(messageIds);
    }

    @Test
    void onePartnersMailArrivesInTheOrderInWhichItWasQueued() {
        UUID offer = queue("offer", lena);
        UUID withdrawal = queue("withdrawal", lena);
        UUID other = queue("offer to another", otto);
        server.answer("RCPT TO:<lena", "451 4.7.1 come back later");

        senderAt(Duration.ZERO).sendDue();
        assertThat(server.acceptedIds()).containsExactly("<" + other + "@bijstand.example>");

        server.answerKindlyAgain();
        senderAt(Duration.ofMinutes(1)).sendDue();
        assertThat(server.acceptedIds())
                .endsWith("<" + offer + "@bijstand.example>", "<" + withdrawal + "@bijstand.example>");
    }
}
