package org.bijstand.mail.inbox;

import java.time.Instant;
import java.util.UUID;
import org.bijstand.casefile.InszSearch;

/**
 * A mail that came in, as a list shows it.
 *
 * @param sender name and address as text, empty when there is none
 * @param subject one line, empty when there is none
 * @param kind null while it is only stored
 * @param reason why it is in quarantine, or was until somebody overruled that; else null
 * @param caseNumber null when it belongs to none
 * @param answered the mail of ours that it answers or reports about, null when none
 * @param files how many came with it
 * @param overruledBy the user who took it out of quarantine, null when nobody did
 */
public record InboxEntry(
        UUID id,
        Instant receivedAt,
        String sender,
        String subject,
        InboxKind kind,
        InboxState state,
        QuarantineReason reason,
        String caseNumber,
        UUID answered,
        int files,
        String overruledBy,
        Instant overruledAt) {

    /** Whether somebody wrote it, rather than a machine. */
    public boolean byPerson() {
        return kind != InboxKind.AUTOMATIC && kind != InboxKind.BOUNCE;
    }

    /**
     * Whether a person may say that somebody wrote it to us after all: it was put aside, or taken for a machine's and belongs
     * to no case.
     */
    public boolean canBeOverruled() {
        boolean byAMachine = kind != InboxKind.REQUEST && kind != InboxKind.REPLY;
        return state == InboxState.QUARANTINED || state == InboxState.HANDLED && byAMachine && caseNumber == null;
    }

    /** The subject for a screen, without whole national numbers. */
    public String shownSubject() {
        return InszSearch.masked(subject);
    }

    /** Without sender and subject, so that a log never shows them. */
    @Override
    public String toString() {
        return "incoming mail " + id;
    }
}
