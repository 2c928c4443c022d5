package org.bijstand.privacy;

import java.time.Instant;
import java.util.List;

/** Who was shown which case, when and where; only ever added to. */
public interface ReadLog {

    /**
     * A case that was shown to somebody. What is shown again within ten minutes is the same reading.
     *
     * @param user a user id, or whose link of a mail it was
     * @param caseNumber or the reference of a person who has none, see {@link #addPerson}
     * @param place the page or task in words
     */
    record Reading(String user, String caseNumber, String place, Instant at) {}

    void add(Reading reading);

    /**
     * What is kept about somebody who has no case was shown to somebody.
     *
     * @param person a membership number or an e-mail address, which is only kept as a hash
     */
    void addPerson(String user, String person, String place, Instant at);

    /**
     * What the log knows a person by: of an e-mail address, its hash under each key that there is.
     *
     * @param person as {@link #addPerson} was given it
     */
    List<String> references(String person);

    /**
     * Which readings somebody asks for; what is null doesn't matter.
     *
     * @param caseNumber or {@link #references} of a person, with a space between them
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
