package org.bijstand.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bijstand.casefile.ServiceLine;

/** The mail that leaves, for the people who follow it. */
public interface OutgoingMails {

    /** What did not arrive longer ago has been followed up by a task; it stays on its case's page. */
    Duration FOLLOWED = Duration.ofDays(30);

    /** All mail of the case, oldest first. */
    List<OutgoingMail> ofCase(String caseNumber);

    /**
     * What failed or came back since then, the newest first, and then what waits, the oldest first: of the cases of these
     * lines; what is of no case comes to the line that cares for it.
     */
    List<OutgoingMail> unsent(Instant undeliveredSince, Set<ServiceLine> lines, int most);

    /** How many {@link #unsent} would list, were there no most. */
    long countUnsent(Instant undeliveredSince, Set<ServiceLine> lines);

    Optional<OutgoingMail> find(UUID mailId);

    /** @param position within the mail, from 0 */
    Optional<Attachment> file(UUID mailId, int position);
}
