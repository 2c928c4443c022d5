package org.bijstand.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what stands in the outbox; any number of nodes may do so at once. A mail is taken in one transaction, sent outside
 * any, and marked in another one: only a crash between the server's acceptance and our mark sends it twice, and then with the
 * same Message-ID.
 */
@Component
public class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int MOST_AT_ONCE = 100;
    /** Longer than any conversation with the server may last, so that no other node sends a mail that is on its way. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    /** Short enough that a server that is back has everything within a quarter of an hour. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final OutboxStore store;
    private final BadAddressStore badAddresses;
    private final MimeMail mimeMail;
    private final JavaMailSender server;
    private final MailSettings settings;
    private final SendingSettings sending;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    /** Accepted by the server, but the database was away when it was to be marked. */
    private final Queue<OutboxMail> accepted = new ConcurrentLinkedQueue<>();

    OutboxSender(
            OutboxStore store,
            BadAddressStore badAddresses,
            MimeMail mimeMail,
            JavaMailSender server,
            MailSettings settings,
            SendingSettings sending,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.badAddresses = badAddresses;
        this.mimeMail = mimeMail;
        this.server = server;
        this.settings = settings;
        this.sending = sending;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        DeadlineSockets.use(server, sending.sendWithin());
    }

    /** Sends the mail that is due, up to a hundred; stops early when the server is away or the minute's limit is reached. */
    public void sendDue() {
        markAccepted();
        boolean goOn = true;
        for (int count = 0; goOn && count < MOST_AT_ONCE; count++) {
            Instant now = clock.instant();
            Optional<OutboxMail> mail =
                    transaction.execute(status -> store.take(now, now.plus(LEASE), sending.perMinute()));
            goOn = mail.isPresent() && sendWithItsCaseInTheLog(mail.get());
        }
    }

    private boolean sendWithItsCaseInTheLog(OutboxMail mail) {
        try (var field = MDC.putCloseable("caseNumber", mail.caseNumber())) {
            return send(mail);
        }
    }

    /** @return whether it makes sense to go on with other mail */
    private boolean send(OutboxMail mail) {
        MimeMessage message;
        try {
            message = mimeMail.write(mail, server, clock.instant());
        } catch (MessagingException | RuntimeException unwritable) {
            giveUp(mail, "could not be written: " + unwritable.getClass().getSimpleName(), false);
            return true;
        }
        try {
            server.send(message);
        } catch (MailException failure) {
            if (!SendFailure.isAfterAcceptance(failure)) {
                return !handle(mail, SendFailure.of(failure)).serverAway();
            }
        }
        accepted.add(mail);
        markAccepted();
        return true;
    }

    private void markAccepted() {
        for (OutboxMail mail = accepted.peek(); mail != null; mail = accepted.peek()) {
            OutboxMail sent = mail;
            transaction.executeWithoutResult(status -> store.sent(sent, clock.instant()));
            accepted.remove(sent);
            MailCounters.sent(sent.template());
            LOG.info("Mail {} ({}) of case {} sent", sent.id(), sent.template(), sent.caseNumber());
        }
    }

    private SendFailure handle(OutboxMail mail, SendFailure failure) {
        Instant now = clock.instant();
        if (failure.permanent() || now.isAfter(mail.waitingSince().plus(settings.giveUpAfter()))) {
            giveUp(mail, failure.error(), failure.badAddress());
        } else {
            postpone(mail, failure.error());
        }
        return failure;
    }

    private void postpone(OutboxMail mail, String error) {
        Instant due = clock.instant().plus(waitAfter(mail.attempts()));
        transaction.executeWithoutResult(status -> store.postpone(mail, due, error));
        LOG.warn(
                "Mail {} ({}) of case {} put off until {}: {}",
                mail.id(),
                mail.template(),
                mail.caseNumber(),
                due,
                error);
    }

    /** A mail fails together with what is done about it; where that can't be done now, both wait, and other mail goes on. */
    private void giveUp(OutboxMail mail, String error, boolean badAddress) {
        try {
            transaction.executeWithoutResult(status -> fail(mail, error, badAddress));
        } catch (RuntimeException notNow) {
            postpone(mail, error + ", not told to anybody: " + notNow.getClass().getSimpleName());
            return;
        }
        LOG.error("Mail {} ({}) of case {} failed: {}", mail.id(), mail.template(), mail.caseNumber(), error);
    }

    private void fail(OutboxMail mail, String error, boolean badAddress) {
        if (store.fail(mail, error, clock.instant())) {
            MailCounters.failed(mail.template());
            if (badAddress) {
                badAddresses.add(mail.to(), error, mail.id(), clock.instant());
            }
            events.publishEvent(new MailFailed(mail.caseNumber(), mail.id(), mail.template(), mail.occasion()));
        }
    }

    /** Twice as long each time, and never the same for all, so that a server that comes back isn't overrun. */
    static Duration waitAfter(int attempts) {
        long doubled = FIRST_WAIT.toMillis() << Math.min(attempts - 1, 10);
        long wait = Math.min(doubled, LONGEST_WAIT.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(wait * 3 / 4, wait * 5 / 4));
    }
}
