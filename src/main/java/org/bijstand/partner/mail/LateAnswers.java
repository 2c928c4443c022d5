package org.bijstand.partner.mail;

import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.partner.AnswerReading.Verdict;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferNotices;
import org.bijstand.partner.PartnerRegister;
import org.springframework.stereotype.Component;

/** What a partner hears who answers an offer that is decided or has expired. */
@Component
class LateAnswers {

    private final Assignments assignments;
    private final CaseFiles cases;
    private final PartnerRegister partners;
    private final OfferNotices notices;

    LateAnswers(Assignments assignments, CaseFiles cases, PartnerRegister partners, OfferNotices notices) {
        this.assignments = assignments;
        this.cases = cases;
        this.partners = partners;
        this.notices = notices;
    }

    /**
     * Tells the partner once that it is too late, unless it repeats what it answered before.
     *
     * @return false when somebody has to read it: it says more than yes or no, or nobody can tell what it is about
     */
    boolean take(Offer offer, Verdict verdict) {
        return switch (offer.state()) {
            case ACCEPTED -> verdict == Verdict.ACCEPTS;
            case DECLINED -> verdict == Verdict.DECLINES || tell(offer, verdict);
            case OPEN, SILENT, TAKEN, WITHDRAWN -> tell(offer, verdict);
            case PROPOSED, UNDELIVERED, CANCELLED -> false;
        };
    }

    private boolean tell(Offer offer, Verdict verdict) {
        if (verdict != Verdict.UNCLEAR) {
            Assignment assignment = assignments.get(offer.assignmentNumber());
            notices.tooLate(cases.get(assignment.caseNumber()), assignment, partners.get(offer.partnerId()), offer);
        }
        return verdict != Verdict.UNCLEAR;
    }
}
