package org.bijstand.partner;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case worker judges what partners propose instead of what was asked (H7). */
@Service
public class ProposalJudgement {

    private final OfferStore store;
    private final PartnerRegister partners;
    private final Awards awards;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final OfferNotices notices;
    private final Clock clock;

    ProposalJudgement(
            OfferStore store,
            PartnerRegister partners,
            Awards awards,
            Assignments assignments,
            CaseFiles cases,
            OfferNotices notices,
            Clock clock) {
        this.store = store;
        this.partners = partners;
        this.awards = awards;
        this.assignments = assignments;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    /** The proposals that nobody has judged, the oldest first. */
    public List<Offer> pending(String assignmentNumber) {
        return store.ofAssignment(assignmentNumber).stream()
                .filter(offer -> offer.state() == OfferState.PROPOSED)
                .toList();
    }

    /** Gives the assignment to the partner, with the visits as it proposes them. False when somebody else has it. */
    @Transactional
    public boolean accept(long offerId) {
        Offer offer = store.find(offerId).orElseThrow();
        store.lock(offer.assignmentNumber());
        if (!store.acceptProposal(offerId)) {
            return false;
        }
        Instant now = clock.instant();
        assignments.replan(offer.assignmentNumber(), offer.proposal());
        awards.award(offer, now);
        return true;
    }

    /** Tells every partner who proposed something that it doesn't fit; they aren't asked again. */
    @Transactional
    public void refuseAll(String assignmentNumber) {
        store.lock(assignmentNumber);
        Assignment assignment = assignments.get(assignmentNumber);
        CaseFile file = cases.get(assignment.caseNumber());
        for (Offer offer : pending(assignmentNumber)) {
            store.end(offer.id(), OfferState.WITHDRAWN);
            store.exclude(assignmentNumber, offer.partnerId(), ExclusionReason.PROPOSAL_REFUSED, clock.instant());
            notices.refuseProposal(file, assignment, partners.get(offer.partnerId()), offer);
        }
    }
}
