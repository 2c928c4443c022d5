package org.bijstand.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps how the search for an assignment's partner goes. Each method runs in the caller's transaction. */
public interface SearchStore {

    Optional<Search> find(String assignmentNumber);

    /** The search's next round; a new search starts now. */
    void begin(String assignmentNumber, int round, Instant at);

    /** From now on the nearness of the first visit doesn't stop the search. */
    void insist(String assignmentNumber);

    void escalated(String assignmentNumber, Instant at);

    /** The next search starts anew. */
    void forget(String assignmentNumber);

    /** @param partnerId only for a chosen partner, else null */
    void decided(
            String assignmentNumber, SearchDecision decision, Long partnerId, String reason, String userId, Instant at);

    /** The decisions about an assignment's searches, the oldest first. */
    List<DecidedSearch> decisions(String assignmentNumber);

    /**
     * The search for a partner.
     *
     * @param insisted whether a coordinator had it offered again although the first visit was near
     * @param escalatedAt since when a coordinator is looking, null when none was needed
     */
    record Search(Instant startedAt, int round, boolean insisted, Instant escalatedAt) {}
}
