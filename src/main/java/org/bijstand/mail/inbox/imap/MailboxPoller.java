package org.bijstand.mail.inbox.imap;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.bijstand.mail.inbox.ArrivedMail;
import org.bijstand.mail.inbox.InboxState;
import org.bijstand.mail.inbox.MailIntake;
import org.bijstand.mail.inbox.imap.ImapMailbox.Listed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Brings in what lies in the mailbox: each message is stored, handled, and only then moved to another folder. Whatever is
 * still in the mailbox has not been done with, so a poll that was cut short anywhere is simply taken up by the next one, on
 * a connection of its own. Logs ids and kinds only.
 */
@Component
public class MailboxPoller {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxPoller.class);

    private final ObjectProvider<MailboxServer> server;
    private final MailboxSettings settings;
    private final PollTurn turn;
    private final MailIntake intake;
    private final Clock clock;
    /** Messages at which the connection broke: they come last, so that the others are not held up. */
    private final Set<Long> troublesome = ConcurrentHashMap.newKeySet();

    MailboxPoller(
            ObjectProvider<MailboxServer> server,
            MailboxSettings settings,
            PollTurn turn,
            MailIntake intake,
            Clock clock) {
        this.server = server;
        this.settings = settings;
        this.turn = turn;
        this.intake = intake;
        this.clock = clock;
    }

    /** Whether there is a mailbox to be read. */
    public boolean isConfigured() {
        return server.getIfAvailable() != null;
    }

    /**
     * Reads the mailbox to its end, unless another node is doing so.
     *
     * @return whether it came to its end
     */
    public boolean poll() {
        AtomicBoolean finished = new AtomicBoolean();
        try {
            server.ifAvailable(mailbox -> turn.take(() -> finished.set(poll(mailbox))));
        } catch (RuntimeException failure) {
            // The database is away, most likely; nothing has been moved that wasn't stored.
            LOG.warn("Reading the mailbox was cut short: {}", failure.getClass().getSimpleName());
        }
        return finished.get();
    }

    private boolean poll(MailboxServer server) {
        Set<UUID> tried = new HashSet<>();
        boolean finished = false;
        try (ImapMailbox mailbox = ImapMailbox.open(server, settings.folder())) {
            finished = takeAll(mailbox, tried);
        } catch (MessagingException failure) {
            LOG.warn("The mailbox can't be read now: {}", failure.getClass().getSimpleName());
        }
        // What is stored waits for no mail server.
        intake.waiting().stream().filter(id -> !tried.contains(id)).forEach(intake::handle);
        if (finished) {
            intake.polled();
        }
        return finished;
    }

    private boolean takeAll(ImapMailbox mailbox, Set<UUID> tried) throws MessagingException {
        Instant now = clock.instant();
        Instant lastPoll = intake.lastPoll().orElse(Instant.EPOCH);
        List<Listed> messages = mailbox.list(now);
        troublesome.retainAll(messages.stream().map(Listed::uid).toList());
        Stream<Listed> smooth = messages.stream().filter(message -> !troublesome.contains(message.uid()));
        Stream<Listed> rough = messages.stream().filter(message -> troublesome.contains(message.uid()));
        for (Listed message : Stream.concat(smooth, rough).toList()) {
            if (!take(mailbox, message, lastPoll, tried)) {
                return false;
            }
        }
        return true;
    }

    /** @return whether the mailbox can still be read */
    private boolean take(ImapMailbox mailbox, Listed message, Instant lastPoll, Set<UUID> tried) {
        try {
            Optional<ArrivedMail> arrived = mailbox.fetch(
                            message, settings.maxSize().toBytes())
                    .map(mail -> mail.receivedBetween(lastPoll, clock.instant()));
            if (arrived.isPresent()) {
                UUID id = intake.store(arrived.get());
                tried.add(id);
                move(mailbox, message, intake.handle(id));
            } else {
                LOG.info("Message {} was taken away while the mailbox was read", message.uid());
            }
            troublesome.remove(message.uid());
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException databaseAway) {
            throw databaseAway;
        } catch (MessagingException | RuntimeException failure) {
            LOG.warn(
                    "Message {} stays in the mailbox: {}",
                    message.uid(),
                    failure.getClass().getSimpleName());
            if (!mailbox.isOpen()) {
                troublesome.add(message.uid());
                return false;
            }
        }
        return true;
    }

    private void move(ImapMailbox mailbox, Listed message, InboxState state) throws MessagingException {
        if (state != InboxState.STORED) {
            mailbox.move(message, state == InboxState.HANDLED ? settings.processed() : settings.quarantine());
        }
    }
}
