package org.bijstand.partner;

import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.reporting.Fact;
import org.bijstand.reporting.FactKind;
import org.bijstand.reporting.Facts;
import org.springframework.stereotype.Component;

/** Writes down what dispatch does, for the reports. */
@Component
class OfferFacts {

    private final CaseFiles cases;
    private final Assignments assignments;
    private final Facts facts;

    OfferFacts(CaseFiles cases, Assignments assignments, Facts facts) {
        this.cases = cases;
        this.assignments = assignments;
        this.facts = facts;
    }

    void record(FactKind kind, Offer offer) {
        facts.record(of(kind, offer));
    }

    void record(FactKind kind, Offer offer, String reason) {
        facts.record(of(kind, offer).reason(reason));
    }

    void record(FactKind kind, Offer offer, int quantity) {
        facts.record(of(kind, offer).quantity(quantity));
    }

    /** @param occasion what makes it another event of the same assignment */
    void record(FactKind kind, String assignmentNumber, String occasion) {
        facts.record(fact(kind, assignmentNumber + occasion, assignmentNumber));
    }

    private Fact of(FactKind kind, Offer offer) {
        return fact(kind, "offer-" + offer.id(), offer.assignmentNumber()).partner(offer.partnerId());
    }

    private Fact fact(FactKind kind, String reference, String assignmentNumber) {
        Assignment assignment = assignments.get(assignmentNumber);
        CaseFile file = cases.get(assignment.caseNumber());
        return Fact.of(kind, reference, file.caseNumber(), file.address().postcode(), file.language())
                .service(assignment.service());
    }
}
