package org.bijstand.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The only way in which mail leaves the house (design rule 4). */
@Service
public class Outbox {

    private final MailTemplates templates;
    private final OutboxStore store;
    private final BadAddressStore badAddresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            MailTemplates templates,
            OutboxStore store,
            BadAddressStore badAddresses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.templates = templates;
        this.store = store;
        this.badAddresses = badAddresses;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes the mail and keeps it in the caller's transaction: it is sent after the commit, and never when that doesn't
     * come. Queueing the same case, template and occasion again does nothing. The words are fixed now, so that a mail
     * that waits for its server tells what was true when it was decided. Mail to an address that is known as bad is kept
     * and has failed at once, with {@link MailFailed}.
     *
     * @throws IllegalArgumentException when the template or a value that it uses is missing
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Mail mail) {
        UUID id = UUID.randomUUID();
        String replyToken = mail.caseNumber() == null || templates.isForStaff(mail) ? null : ReplyToken.random();
        boolean added = store.add(id, mail, replyToken, templates.render(mail), clock.instant());
        if (added
                && badAddresses.contains(mail.to().value())
                && store.refuse(id, "address known as bad", clock.instant())) {
            MailCounters.failed(mail.template());
            events.publishEvent(new MailFailed(mail.caseNumber(), id, mail.template(), mail.occasion()));
        }
    }

    /**
     * Has a mail that failed or came back sent once more with the same words. Somebody trusts its address again, so it is no
     * longer known as bad.
     *
     * @return false when there is no such mail, when it left meanwhile, or when it is still to be sent anyway
     */
    @Transactional
    public boolean sendAgain(UUID mailId) {
        return store.isUndelivered(mailId) && repeat(mailId);
    }

    /**
     * As {@link #sendAgain(UUID)}, for somebody who looks at a page, also when the mail was sent but didn't arrive. When it was
     * sent again since the page was shown, nothing is done: a button that is pressed twice does it once.
     *
     * @param repeats how often it had been sent again when it was shown
     */
    @Transactional
    public boolean sendAgain(UUID mailId, int repeats) {
        return store.lockRepeats(mailId).filter(now -> now == repeats).isPresent() && repeat(mailId);
    }

    private boolean repeat(UUID mailId) {
        Optional<SentMail> mail = store.sendAgain(mailId, clock.instant());
        mail.ifPresent(again -> badAddresses.remove(again.recipient()));
        return mail.isPresent();
    }

    /**
     * The same words to another address, as {@link #sendAgain}.
     *
     * @return false when there is no such mail, or when it left or is still to be sent to the old address
     */
    @Transactional
    public boolean sendTo(UUID mailId, MailAddress address) {
        if (!store.isUndelivered(mailId)) {
            return false;
        }
        badAddresses.remove(address);
        return store.sendTo(mailId, address, clock.instant());
    }

    /** As {@link #bounced(UUID, OptionalInt, String)}, whichever sending of it came back. */
    @Transactional
    public boolean bounced(UUID mailId, String status) {
        return bounced(mailId, OptionalInt.empty(), status);
    }

    /**
     * A mail of ours came back: it is not tried any more, and a person is told once. When the status blames the address, or
     * nothing, that is known as bad from then on; a full mailbox or a refused text says nothing about other mail.
     *
     * @param repeats how often it had been sent again when the one that came back was sent; empty when that can't be told
     * @param status of the bounce such as {@code 5.1.1}, empty when not given
     * @return false, and nothing done, when there is no such mail, when it was known not to have arrived, or when it has been
     *     sent again meanwhile, perhaps to another address
     */
    @Transactional
    public boolean bounced(UUID mailId, OptionalInt repeats, String status) {
        Optional<Integer> current = store.lockRepeats(mailId);
        if (repeats.isPresent() && current.isPresent() && current.get() != repeats.getAsInt()) {
            return false;
        }
        String reason = status.isEmpty() ? "bounced" : "bounced: " + status;
        Optional<SentMail> mail = store.bounced(mailId, reason, clock.instant());
        mail.ifPresent(back -> {
            MailCounters.bounced(back.template());
            if (status.isEmpty() || SendFailure.blamesAddress(status)) {
                badAddresses.add(back.recipient(), reason, mailId, clock.instant());
            }
            events.publishEvent(new MailFailed(back.caseNumber(), mailId, back.template(), back.occasion()));
        });
        return mail.isPresent();
    }

    @Transactional(readOnly = true)
    public OutboxState state() {
        return store.state(clock.instant().minus(Duration.ofDays(1)));
    }
}
