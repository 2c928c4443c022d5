package org.bijstand.mail.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bijstand.casefile.ServiceLine;

/** The mail that came in, as lists show it: without its words. Each method runs in the caller's transaction. */
public interface InboxEntries {

    Optional<InboxEntry> find(UUID id);

    /** The oldest first. */
    List<InboxEntry> ofCase(String caseNumber);

    /** Whatever it became and wherever it belongs. @param address of e-mail, in lower case */
    List<InboxEntry> writtenBy(String address);

    /** The addresses that mail was written from, in lower case, with when the newest came. */
    Map<String, Instant> newestBySender();

    /** What belongs to no case, comes to one of these lines and is not in quarantine; the newest first. */
    List<InboxEntry> withoutCase(Set<ServiceLine> lines, int most);

    long countWithoutCase(Set<ServiceLine> lines);

    /** What is in quarantine, of the cases of these lines and what comes to them without a case; the newest first. */
    List<InboxEntry> quarantined(Set<ServiceLine> lines, int most);

    long countQuarantined(Set<ServiceLine> lines);
}
