package org.bijstand.mail;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The only way in which mail leaves the house (design rule 4). */
@Service
public class Outbox {

    private final MailTemplates templates;
    private final OutboxStore store;
    private final Clock clock;

    Outbox(MailTemplates templates, OutboxStore store, Clock clock) {
        this.templates = templates;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Writes the mail and keeps it in the caller's transaction: it is sent after the commit, and never when that doesn't
     * come. Queueing the same case, template and occasion again does nothing. The words are fixed now, so that a mail
     * that waits for its server tells what was true when it was decided.
     *
     * @throws IllegalArgumentException when the template or a value that it uses is missing
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Mail mail) {
        store.add(UUID.randomUUID(), mail, templates.render(mail), clock.instant());
    }

    /**
     * Has a mail that failed, or that was sent but didn't arrive, sent once more with the same words.
     *
     * @return false when there is no such mail, or when it is still to be sent anyway
     */
    @Transactional
    public boolean sendAgain(UUID mailId) {
        return store.sendAgain(mailId, clock.instant());
    }

    @Transactional(readOnly = true)
    public OutboxState state() {
        return store.state();
    }
}
