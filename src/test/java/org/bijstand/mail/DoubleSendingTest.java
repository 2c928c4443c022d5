package org.bijstand.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.bijstand.casefile.Language;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each way in which the same mail could be sent twice. Only a sender that dies or freezes between the server's acceptance
 * and our mark does it, under the same Message-ID; see {@link OutboxFailureTest} for one that dies.
 */
class DoubleSendingTest extends OutboxScene {

    @Test
    void eightSendersThatReachForOneMailSendItOnce() {
        UUID id = queue("first", lena);
        CyclicBarrier together = new CyclicBarrier(8);
        List<CompletableFuture<Void>> nodes = IntStream.range(0, 8)
                .mapToObj(node -> CompletableFuture.runAsync(
                        () -> {
                            OutboxSender sender = senderAt(Duration.ZERO);
                            await(together);
                            sender.sendDue();
                        },
                        task -> new Thread(task).start()))
                .toList();
        nodes.forEach(CompletableFuture::join);

        assertThat(server.acceptedIds()).containsExactly("<" + id + "@bijstand.example>");
    }

    @Test
    void aStepThatIsTriedAgainAfterARollbackSendsOnce() {
        Mail mail = Mail.of("request-received", Language.NL, new MailAddress(lena), caseNumber)
                .occasion("first");
        new TransactionTemplate(transactions).executeWithoutResult(step -> {
            outbox.queue(mail);
            step.setRollbackOnly();
        });
        senderAt(Duration.ZERO).sendDue();
        assertThat(server.acceptedIds()).as("nothing has happened yet").isEmpty();

        queue("first", lena);
        senderAt(Duration.ZERO).sendDue();

        assertThat(server.acceptedIds()).hasSize(1);
    }

    @Test
    void aStepThatIsTriedAgainAfterItsMailLeftSendsNoSecondOne() {
        queue("first", lena);
        senderAt(Duration.ZERO).sendDue();

        queue("first", lena);
        senderAt(Duration.ofHours(1)).sendDue();

        assertThat(server.acceptedIds()).hasSize(1);
    }

    @Test
    void sendAgainPressedTwiceSendsOnceMore() {
        UUID id = queue("first", lena);
        senderAt(Duration.ZERO).sendDue();

        assertThat(outbox.sendAgain(id, 0)).isTrue();
        assertThat(outbox.sendAgain(id, 0)).as("it waits").isFalse();
        senderAt(Duration.ZERO).sendDue();
        assertThat(outbox.sendAgain(id, 0)).as("it has left meanwhile").isFalse();
        senderAt(Duration.ofHours(1)).sendDue();

        assertThat(server.acceptedIds())
                .containsExactly("<" + id + "@bijstand.example>", "<" + id + ".1@bijstand.example>");
    }

    @Test
    void sendAgainPressedByTwoPeopleAtOnceSendsOnceMore() {
        UUID id = queue("first", lena);
        senderAt(Duration.ZERO).sendDue();
        CyclicBarrier together = new CyclicBarrier(2);

        long successes = IntStream.range(0, 2)
                .mapToObj(person -> CompletableFuture.supplyAsync(() -> {
                    await(together);
                    return outbox.sendAgain(id, 0);
                }))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();
        senderAt(Duration.ZERO).sendDue();

        assertThat(successes).isEqualTo(1);
        assertThat(server.acceptedIds()).hasSize(2);
    }

    /** A machine that stands still for longer than the lease while it sends: another node can't tell it from a dead one. */
    @Test
    void aNodeThatFreezesWhileItSendsDoesNotUndoWhatAnotherDidMeanwhile() {
        UUID id = queue("first", lena);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch thawed = new CountDownLatch(1);
        JavaMailSenderImpl frozen = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                taken.countDown();
                await(thawed);
                super.send(message);
            }
        };
        server.setUp(frozen);
        OutboxSender victim = sender(frozen, new TransactionTemplate(transactions), events::add, clock);
        CompletableFuture<Void> node = CompletableFuture.runAsync(victim::sendDue);
        await(taken);

        senderAt(OutboxSender.LEASE.minusSeconds(10)).sendDue();
        assertThat(server.acceptedIds())
                .as("within the lease it is the first node's")
                .isEmpty();
        senderAt(OutboxSender.LEASE.plusSeconds(10)).sendDue();
        server.answer("RCPT", "550 5.1.1 no such user");
        thawed.countDown();
        node.join();
        server.answerKindlyAgain();
        senderAt(Duration.ofHours(1)).sendDue();

        assertThat(server.acceptedIds()).containsExactly("<" + id + "@bijstand.example>");
        assertThat(column("state", "first")).isEqualTo("sent");
        assertThat(events).isEmpty();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }
}
