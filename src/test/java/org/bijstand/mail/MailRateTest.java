package org.bijstand.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** How fast mail leaves: no faster than the server's owner allows, and fast enough after a bad hour. */
class MailRateTest extends OutboxScene {

    private static final Logger LOG = LoggerFactory.getLogger(MailRateTest.class);
    private static final int BACKLOG = 1_000;

    @BeforeEach
    void forgetWhatOtherTestsSent() {
        jdbc.sql("update outbox_mail set taken_at = null").update();
    }

    @Test
    void noMoreLeavesInAMinuteThanIsAllowed() {
        IntStream.range(0, 5).forEach(number -> queue("visit " + number, number + "." + lena));

        slowSenderAt(3, Duration.ZERO).sendDue();
        slowSenderAt(3, Duration.ofSeconds(30)).sendDue();
        assertThat(server.acceptedIds()).hasSize(3);

        slowSenderAt(3, Duration.ofSeconds(62)).sendDue();
        assertThat(server.acceptedIds()).hasSize(5);
    }

    @Test
    void theLimitHoldsForAllNodesTogether() {
        IntStream.range(0, 30).forEach(number -> queue("visit " + number, number + "." + lena));

        List<CompletableFuture<Void>> nodes = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(
                        () -> slowSenderAt(10, Duration.ZERO).sendDue()))
                .toList();
        nodes.forEach(CompletableFuture::join);

        assertThat(attempts()).isEqualTo(10);
        assertThat(server.acceptedIds()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void aThousandMailsThatWaitedForTheServerLeaveWithinAQuarterOfAnHour() {
        IntStream.range(0, BACKLOG).forEach(number -> queue("visit " + number, number + "." + lena));
        server.answer("MAIL", "451 4.3.0 not now");
        Duration outage = Duration.ofMinutes(15);
        for (Duration time = Duration.ZERO; time.compareTo(outage) < 0; time = time.plusSeconds(2)) {
            slowSenderAt(120, time).sendDue();
        }
        assertThat(server.acceptedIds()).isEmpty();

        server.answerKindlyAgain();
        Instant start = Clock.systemUTC().instant();
        Duration needed = Duration.ZERO;
        while (server.acceptedIds().size() < BACKLOG && needed.compareTo(Duration.ofHours(1)) < 0) {
            slowSenderAt(120, outage.plus(needed)).sendDue();
            needed = needed.plusSeconds(2);
        }

        LOG.info(
                "{} mails left within {} of the outbox's time after an outage of {}; the sending itself took {}",
                BACKLOG,
                needed,
                outage,
                Duration.between(start, Clock.systemUTC().instant()));
        assertThat(new HashSet<>(server.acceptedIds())).hasSize(BACKLOG);
        assertThat(server.acceptedIds()).hasSize(BACKLOG);
        assertThat(needed).isLessThan(Duration.ofMinutes(15));
        assertThat(events).isEmpty();
    }

    private OutboxSender slowSenderAt(int perMinute, Duration later) {
        return new OutboxSender(
                store,
                badAddresses,
                mimeMail,
                server.client(),
                settings,
                new SendingSettings(perMinute, sending.sendWithin()),
                new TransactionTemplate(transactions),
                events::add,
                Clock.offset(clock, later));
    }

    private long attempts() {
        return jdbc.sql("select sum(attempts) from outbox_mail where case_number = ?")
                .param(caseNumber)
                .query(Long.class)
                .single();
    }
}
