package org.bijstand.mail.inbox;

/** The feature that makes a request of a mail that answers none of ours (H1). */
public interface RequestHandler {

    /**
     * Opens the request, within the transaction that handles the mail.
     *
     * @return its case number
     */
    String open(InboxMail mail);
}
