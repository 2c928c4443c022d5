package org.bijstand.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mail that leaves, for the people who follow it. */
public interface OutgoingMails {

    /** All mail of the case, oldest first. */
    List<OutgoingMail> ofCase(String caseNumber);

    /** What waits, failed or came back, of all cases and of none, oldest first. */
    List<OutgoingMail> unsent(int most);

    Optional<OutgoingMail> find(UUID mailId);

    /** @param position within the mail, from 0 */
    Optional<Attachment> file(UUID mailId, int position);
}
