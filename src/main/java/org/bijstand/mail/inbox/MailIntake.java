package org.bijstand.mail.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bijstand.mail.MailCounters;
import org.bijstand.mail.inbox.mime.MimeHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes mail in: stores it in one transaction, handles it in another one. Whatever happens in between or afterwards, it is
 * handled once: a message that is delivered again is the one that is there, and handling goes on where it stopped.
 */
@Service
public class MailIntake {

    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int MOST_AT_ONCE = 1_000;
    private static final int LONGEST_ID = 1_000;

    private final InboxStore store;
    private final InboxEntries entries;
    private final MailRouting routing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailIntake(
            InboxStore store, InboxEntries entries, MailRouting routing, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.routing = routing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps the message; says which mail it is, be it one that came before. */
    public UUID store(ArrivedMail arrived) {
        MimeHeaders headers = MimeHeaders.of(arrived.raw());
        byte[] fingerprint = Fingerprint.of(headers, arrived.raw());
        String messageId = headers.text("Message-ID");
        String kept = messageId.substring(0, Math.min(messageId.length(), LONGEST_ID));
        return transaction.execute(
                status -> store.add(UUID.randomUUID(), arrived, fingerprint, kept.isEmpty() ? null : kept));
    }

    /**
     * Handles a stored mail, unless that has been done. Never fails because of the mail: what can't be handled after three
     * attempts is put before a person.
     *
     * @return how far it is now
     * @throws RuntimeException when the database is away, which is not the mail's fault
     */
    public InboxState handle(UUID mailId) {
        try {
            transaction.executeWithoutResult(status -> route(mailId));
        } catch (TransientDataAccessException | TryLater collision) {
            LOG.warn("Incoming mail {} waits: {}", mailId, collision.getClass().getSimpleName());
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException | StackOverflowError failure) {
            countFailure(mailId, failure);
        }
        return transaction.execute(status -> store.state(mailId)).orElseThrow();
    }

    /** Handles what is stored but was not handled yet, for instance because the application was killed in between. */
    public List<UUID> waiting() {
        return transaction.execute(status -> store.waiting(MOST_AT_ONCE));
    }

    /** When the mailbox was last read to its end, by whichever node. */
    public Optional<Instant> lastPoll() {
        return transaction.execute(status -> store.lastPoll());
    }

    /** The mailbox was read to its end. */
    public void polled() {
        transaction.executeWithoutResult(status -> store.polled(clock.instant()));
    }

    private void route(UUID mailId) {
        Optional<StoredMail> mail = store.take(mailId).filter(stored -> stored.state() == InboxState.STORED);
        mail.ifPresent(stored -> {
            Verdict verdict = routing.route(stored);
            MailCounters.received(verdict.kind().name().toLowerCase(Locale.ROOT));
            log(mailId, verdict);
        });
    }

    private void log(UUID mailId, Verdict verdict) {
        String caseNumber = entries.find(mailId).map(InboxEntry::caseNumber).orElse(null);
        try (var field = MDC.putCloseable("caseNumber", caseNumber)) {
            LOG.info(
                    "Incoming mail {}: {} {}",
                    mailId,
                    verdict.kind(),
                    verdict.reason().map(Enum::name).orElse(""));
        }
    }

    /** When the database is away and that came in other words, counting fails as well, and so it should. */
    private void countFailure(UUID mailId, Throwable failure) {
        int attempts = transaction.execute(status -> store.countFailure(mailId));
        LOG.error("Handling incoming mail {} failed, attempt {}", mailId, attempts, Failure.withoutWords(failure));
        if (attempts >= MOST_ATTEMPTS) {
            giveUp(mailId);
        }
    }

    /** When not even that can be done the mail stays where it is and is tried again; the others go on. */
    private void giveUp(UUID mailId) {
        try {
            transaction.executeWithoutResult(status -> store.take(mailId)
                    .filter(stored -> stored.state() == InboxState.STORED)
                    .ifPresent(routing::giveUp));
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException failure) {
            LOG.error("Incoming mail {} can't be put before a person", mailId, Failure.withoutWords(failure));
        }
    }
}
