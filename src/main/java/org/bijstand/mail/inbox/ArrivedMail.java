package org.bijstand.mail.inbox;

import java.time.Instant;

/**
 * A message as the mailbox gave it.
 *
 * @param raw its bytes; the headers alone when it isn't complete
 * @param complete false when it was too large to be fetched
 * @param size in bytes, as the mailbox says
 * @param receivedAt when the mailbox got it
 */
public record ArrivedMail(byte[] raw, boolean complete, long size, Instant receivedAt, long uidValidity, long uid) {

    /** The server's clock may be wrong: what the last poll didn't see came after it, and not in the future. */
    public ArrivedMail receivedBetween(Instant lastPoll, Instant now) {
        Instant notBefore = receivedAt.isBefore(lastPoll) ? lastPoll : receivedAt;
        Instant corrected = notBefore.isAfter(now) ? now : notBefore;
        return new ArrivedMail(raw, complete, size, corrected, uidValidity, uid);
    }

    /** Without the message, so that a log never shows it. */
    @Override
    public String toString() {
        return "message " + uidValidity + "/" + uid;
    }
}
