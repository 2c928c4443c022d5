package org.bijstand.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mail that leaves, for the people who follow it. */
public interface OutgoingMails {

    /** All mail of the case, oldest first. */
    List<OutgoingMail> ofCase(String caseNumber);

    /** What failed or came back since then, the newest first, and then what waits, the oldest first; of all cases and of none. */
    List<OutgoingMail> unsent(Instant undeliveredSince, int most);

    Optional<OutgoingMail> find(UUID mailId);

    /** @param position within the mail, from 0 */
    Optional<Attachment> file(UUID mailId, int position);
}
