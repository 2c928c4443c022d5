package org.bijstand.privacy;

import java.time.Instant;
import java.util.List;

/** Who was shown which case, when and where; only ever added to. */
public interface ReadLog {

    /**
     * A case that was shown to somebody. What is shown again within ten minutes is the same reading.
     *
     * @param user a user id
     * @param place the page or task in words
     */
    record Reading(String user, String caseNumber, String place, Instant at) {}

    void add(Reading reading);

    /** The newest first. */
    List<Reading> ofCase(String caseNumber, int most);

    /** What one person of the staff was shown, the newest first. */
    List<Reading> byUser(String user, int most);
}
