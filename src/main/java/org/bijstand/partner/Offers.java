package org.bijstand.partner;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has been offered, and to whom an assignment belongs. None of these methods changes the assignment's status. */
@Service
public class Offers {

    private final OfferStore store;
    private final SearchStore searches;
    private final PartnerRegister partners;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final OfferNotices notices;
    private final Clock clock;

    Offers(
            OfferStore store,
            SearchStore searches,
            PartnerRegister partners,
            Assignments assignments,
            CaseFiles cases,
            OfferNotices notices,
            Clock clock) {
        this.store = store;
        this.searches = searches;
        this.partners = partners;
        this.assignments = assignments;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    public Optional<Offer> find(long id) {
        return store.find(id);
    }

    /**
     * The offer as it stands until the caller's transaction ends: nobody else can answer or end it meanwhile.
     *
     * @throws IllegalArgumentException when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Offer hold(long id) {
        store.lock(require(id).assignmentNumber());
        return require(id);
    }

    /** Whether the partner may still answer it, and nobody else has the assignment or needs it no more. */
    public boolean isOpen(Offer offer) {
        return offer.isOpenAt(clock.instant())
                && assignments.get(offer.assignmentNumber()).status() == AssignmentStatus.GRANTED;
    }

    /** The oldest first. */
    public List<Offer> ofAssignment(String assignmentNumber) {
        return store.ofAssignment(assignmentNumber);
    }

    /** Who carries out the assignment, when somebody accepted it. */
    public Optional<Partner> acceptedPartner(String assignmentNumber) {
        return accepted(assignmentNumber).map(offer -> partners.get(offer.partnerId()));
    }

    /** Takes the assignment from the partner, who isn't asked for it again; the next search starts anew. */
    @Transactional
    public void exclude(String assignmentNumber, long partnerId) {
        store.lock(assignmentNumber);
        accepted(assignmentNumber)
                .filter(offer -> offer.partnerId() == partnerId)
                .ifPresent(offer -> store.end(offer.id(), OfferState.CANCELLED));
        store.exclude(assignmentNumber, partnerId, ExclusionReason.REPLACED, clock.instant());
        searches.forget(assignmentNumber);
    }

    /**
     * Ends every offer, because the help isn't needed any more. Partners who were asked are told; the one who had
     * accepted is not, because it has to hear more than that. Once more does nothing.
     */
    @Transactional
    public void withdrawAll(String assignmentNumber) {
        store.lock(assignmentNumber);
        Assignment assignment = assignments.get(assignmentNumber);
        CaseFile file = cases.get(assignment.caseNumber());
        for (Offer offer : store.ofAssignment(assignmentNumber)) {
            switch (offer.state()) {
                case OPEN, PROPOSED -> {
                    store.end(offer.id(), OfferState.WITHDRAWN);
                    notices.withdraw(file, assignment, partners.get(offer.partnerId()), offer);
                }
                case ACCEPTED -> store.end(offer.id(), OfferState.CANCELLED);
                default -> {
                    // has ended already
                }
            }
        }
    }

    private Offer require(long id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("no offer " + id));
    }

    private Optional<Offer> accepted(String assignmentNumber) {
        return store.ofAssignment(assignmentNumber).stream()
                .filter(offer -> offer.state() == OfferState.ACCEPTED)
                .findFirst();
    }
}
