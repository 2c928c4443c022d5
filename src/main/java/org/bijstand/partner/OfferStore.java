package org.bijstand.partner;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bijstand.casefile.PlannedVisit;

/** Keeps offers, and who may not be offered an assignment. Each method runs in the caller's transaction. */
public interface OfferStore {

    /** Lets nobody else change the assignment or its offers until the transaction ends. */
    void lock(String assignmentNumber);

    /** @return the offer's id */
    long add(String assignmentNumber, long partnerId, int round, Instant sentAt, Instant expiresAt);

    /**
     * An assignment that a coordinator gave to a partner by phone.
     *
     * @return the offer's id
     */
    long addAccepted(String assignmentNumber, long partnerId, int round, Instant at);

    Optional<Offer> find(long id);

    /** The oldest first. */
    List<Offer> ofAssignment(String assignmentNumber);

    /**
     * Gives the assignment to the offer's partner, if the offer is open and nobody has the assignment.
     *
     * @return whether it did
     */
    boolean accept(long id, Instant at);

    /** The same for a proposal that fits; the answer keeps its time. */
    boolean acceptProposal(long id);

    /** @param reason null unless declined; {@code words} null when none */
    void answer(long id, OfferState answer, DeclineReason reason, String words, Instant at);

    void propose(long id, List<PlannedVisit> visits);

    /** Ends an offer without the partner's doing. */
    void end(long id, OfferState state);

    void reminded(long id, Instant at);

    /** An earlier reason is kept. */
    void exclude(String assignmentNumber, long partnerId, ExclusionReason reason, Instant at);

    /** Lets the partners be asked again. */
    void readmit(String assignmentNumber, Collection<Long> partnerIds);
}
