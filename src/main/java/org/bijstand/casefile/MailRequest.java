package org.bijstand.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A request that came by mail. It has a number from the start, so that people can refer to it, but becomes a case only when
 * a case worker has read it (H1).
 *
 * @param caseNumber of the case, if it becomes one
 * @param mailId the mail that it began with
 * @param sender where the receipt goes; null for mail out of quarantine that has no usable sender
 * @param language of the sender, in which to answer
 * @param joinedTo the number that the mail turned out to belong to; null unless the state is JOINED
 */
public record MailRequest(
        String caseNumber,
        UUID mailId,
        Instant receivedAt,
        String sender,
        Language language,
        Urgency urgency,
        State state,
        String joinedTo) {

    /** What became of it. */
    public enum State {
        /** Nobody has decided yet. */
        OPEN,
        CASE,
        JOINED,
        /** It was no request. */
        DROPPED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Without the sender, so that a log never shows it. */
    @Override
    public String toString() {
        return "request " + caseNumber + " by mail " + mailId;
    }
}
