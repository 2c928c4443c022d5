package org.bijstand.mail.inbox.imap;

/** Sees to it that one node at a time reads the mailbox. */
public interface PollTurn {

    /** Does the work unless another node is doing it; false then. */
    boolean take(Runnable work);
}
