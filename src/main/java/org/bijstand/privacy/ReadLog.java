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

    /**
     * Which readings somebody asks for; what is null doesn't matter.
     *
     * @param from the first moment
     * @param until the moment after the last
     */
    record Search(String caseNumber, String user, Instant from, Instant until) {}

    /**
     * The newest first.
     *
     * @param skipped how many of the newest to leave out
     */
    List<Reading> find(Search search, int skipped, int most);

    /** How many {@link #find} has in all. */
    long count(Search search);
}
