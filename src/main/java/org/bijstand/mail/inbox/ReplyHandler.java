package org.bijstand.mail.inbox;

/** A feature that understands answers to its own mail. */
public interface ReplyHandler {

    /**
     * Takes the answer in, within the transaction that handles the mail.
     *
     * @param mail one whose {@code answered} is not null
     * @return false when it is no answer to this feature's mail, so that another one or a person reads it
     */
    boolean take(InboxMail mail);
}
