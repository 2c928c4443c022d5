package org.bijstand.partner;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What offers and assignments tell about partners. */
public interface PartnerHistory {

    /**
     * By partner; those who were never asked anything are missing.
     *
     * @param since from when on answers count
     */
    Map<Long, Standing> standings(Instant since);

    /** Who is not to be asked for the assignment any more, and why, by partner. */
    Map<Long, ExclusionReason> excludedFrom(String assignmentNumber);

    /** The partners with an offer for the assignment that they may still accept or that is being judged. */
    Set<Long> askedFor(String assignmentNumber);
}
