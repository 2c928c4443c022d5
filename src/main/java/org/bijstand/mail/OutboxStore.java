package org.bijstand.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where the outbox keeps its mail. Each method runs in the caller's transaction. */
public interface OutboxStore {

    /** Adds the mail; false when there is one of the same case, template and occasion. */
    boolean add(UUID id, Mail mail, String replyToken, RenderedMail content, Instant now);

    /** Gives a mail up before anybody has tried to send it. */
    boolean refuse(UUID id, String error, Instant now);

    /**
     * Takes the next mail that is due and that nobody else is sending, marks it as being sent until the end of the lease and
     * counts the attempt. A mail waits for the earlier ones to the same address.
     *
     * @param perMinute when all nodes together have taken so many in the last minute, there is no next one
     */
    Optional<OutboxMail> take(Instant now, Instant leaseUntil, int perMinute);

    /** It left, whoever may have taken it over meanwhile; a mail that has come back already stays so. */
    void sent(OutboxMail mail, Instant now);

    /** To be tried again. Does nothing when another sender has taken it over. */
    void postpone(OutboxMail mail, Instant due, String error);

    /** Given up. False, and nothing done, when another sender has taken it over. */
    boolean fail(OutboxMail mail, String error, Instant now);

    /** Empty when there is no such mail, or when it is still to be sent anyway. */
    Optional<SentMail> sendAgain(UUID id, Instant now);

    /** Whether it failed or came back. It stays so until the end of the transaction. */
    boolean isUndelivered(UUID id);

    /** How often it has been sent again; empty when there is no such mail. It stays so until the end of the transaction. */
    Optional<Integer> lockRepeats(UUID id);

    /** False when there is no such mail, or when it is still to be sent to the old address. */
    boolean sendTo(UUID id, MailAddress address, Instant now);

    /** Empty when there is no such mail, or when it has failed or come back already. */
    Optional<SentMail> bounced(UUID id, String reason, Instant now);

    /** @param undeliveredSince what was given up or came back before that is not counted */
    OutboxState state(Instant undeliveredSince);
}
