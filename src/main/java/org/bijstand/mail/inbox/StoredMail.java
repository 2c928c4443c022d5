package org.bijstand.mail.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail as the inbox keeps it.
 *
 * @param complete false when {@code raw} holds the headers alone
 * @param caseNumber null when it belongs to none
 * @param answered the mail of ours that it answers, null when none
 */
public record StoredMail(
        UUID id, Instant receivedAt, byte[] raw, boolean complete, InboxState state, String caseNumber, UUID answered) {

    /** Without the message, so that a log never shows it. */
    @Override
    public String toString() {
        return "incoming mail " + id;
    }
}
