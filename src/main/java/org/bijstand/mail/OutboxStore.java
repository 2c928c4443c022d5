package org.bijstand.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where the outbox keeps its mail. Each method runs in the caller's transaction. */
public interface OutboxStore {

    /** Adds the mail, unless there is one of the same case, template and occasion. */
    void add(UUID id, Mail mail, RenderedMail content, Instant now);

    /**
     * Takes the next mail that is due and that nobody else is sending, marks it as being sent until the end of the lease and
     * counts the attempt. A mail waits for the earlier ones to the same address.
     */
    Optional<OutboxMail> take(Instant now, Instant leaseUntil);

    /** It left, whoever may have taken it over meanwhile. */
    void sent(OutboxMail mail, Instant now);

    /** To be tried again. Does nothing when another sender has taken it over. */
    void postpone(OutboxMail mail, Instant due, String error);

    /** Given up. False, and nothing done, when another sender has taken it over. */
    boolean fail(OutboxMail mail, String error);

    /** False when there is no such mail, or when it is still to be sent anyway. */
    boolean sendAgain(UUID id, Instant now);

    OutboxState state();
}
