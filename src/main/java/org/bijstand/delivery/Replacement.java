package org.bijstand.delivery;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.partner.Offers;
import org.bijstand.partner.Partner;
import org.bijstand.reporting.FactKind;
import org.bijstand.reporting.Facts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the visits that are left from a failing partner, so that somebody else can be asked (H8). */
@Service
public class Replacement {

    private final VisitRegister register;
    private final CaseFiles cases;
    private final Assignments assignments;
    private final Offers offers;
    private final PartnerNotices partnerNotices;
    private final MemberNotices memberNotices;
    private final Facts facts;
    private final Clock clock;

    Replacement(
            VisitRegister register,
            CaseFiles cases,
            Assignments assignments,
            Offers offers,
            PartnerNotices partnerNotices,
            MemberNotices memberNotices,
            Facts facts,
            Clock clock) {
        this.register = register;
        this.cases = cases;
        this.assignments = assignments;
        this.offers = offers;
        this.partnerNotices = partnerNotices;
        this.memberNotices = memberNotices;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Makes the assignment ask for the planned visits that are still ahead, without the partner who had it. Their hours
     * stay reserved. Visits that have begun stay with that partner, whose report is still waited for.
     *
     * @return whether there is anything left for somebody else
     */
    @Transactional
    public boolean release(String assignmentNumber) {
        Assignment assignment = assignments.get(assignmentNumber);
        Optional<Partner> partner = offers.acceptedPartner(assignmentNumber);
        if (partner.isEmpty()) {
            return assignment.status() == AssignmentStatus.GRANTED;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        List<PlannedVisit> left = assignment.visits().stream()
                .filter(visit -> visit.starts().isAfter(now))
                .toList();
        if (left.isEmpty()) {
            return false;
        }
        assignments.replan(assignmentNumber, left);
        assignments.changeStatus(assignmentNumber, AssignmentStatus.GRANTED);
        takeFrom(partner.get(), assignment, now);
        return true;
    }

    private void takeFrom(Partner partner, Assignment assignment, LocalDateTime now) {
        List<Visit> ahead = register.ahead(assignment.number(), now);
        ahead.forEach(visit -> register.remove(visit.id()));
        offers.exclude(assignment.number(), partner.id());
        CaseFile file = cases.get(assignment.caseNumber());
        partnerNotices.replaced(file, assignment, partner, ahead);
        memberNotices.replaced(file, assignment, partner, ahead);
        facts.record(CaseFacts.of(FactKind.REPLACEMENT, assignment.number() + "-" + partner.id(), file)
                .service(assignment.service())
                .partner(partner.id()));
    }
}
