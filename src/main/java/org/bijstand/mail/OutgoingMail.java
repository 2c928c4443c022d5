package org.bijstand.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mail of ours, as a person reads what became of it.
 *
 * @param caseNumber null when it belongs to no case
 * @param text without the links, which are for whom it was written to
 * @param error the kind and code of the last failure or of the bounce; null when there is none
 * @param repeats how often somebody had it sent again
 * @param attempts since then
 * @param dueAt when it is tried next, while it waits
 * @param sentAt when it last left; null when it never did
 * @param files the names of its files
 */
public record OutgoingMail(
        UUID id,
        String caseNumber,
        MailAddress recipient,
        String subject,
        String text,
        State state,
        String error,
        int repeats,
        int attempts,
        Instant queuedAt,
        Instant dueAt,
        Instant sentAt,
        List<String> files) {

    /** How far it has got. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        FAILED,
        BOUNCED
    }

    /** Without recipient and words, so that a log never shows them. */
    @Override
    public String toString() {
        return "mail " + id + " of case " + caseNumber;
    }
}
