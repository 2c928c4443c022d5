package org.bijstand.delivery;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.homeassistance.Entitlements;
import org.bijstand.partner.Offers;
import org.bijstand.partner.Partner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out an assignment, from a partner's acceptance until its hours are settled (H8). */
@Service
public class Delivery {

    private final VisitRegister visits;
    private final CaseFiles cases;
    private final Assignments assignments;
    private final Offers offers;
    private final Entitlements entitlements;
    private final ReportRequests reportRequests;
    private final MemberNotices notices;
    private final Clock clock;

    Delivery(
            VisitRegister visits,
            CaseFiles cases,
            Assignments assignments,
            Offers offers,
            Entitlements entitlements,
            ReportRequests reportRequests,
            MemberNotices notices,
            Clock clock) {
        this.visits = visits;
        this.cases = cases;
        this.assignments = assignments;
        this.offers = offers;
        this.entitlements = entitlements;
        this.reportRequests = reportRequests;
        this.notices = notices;
        this.clock = clock;
    }

    /** Plans the visits with the partner who accepted, and tells the member. Once more does nothing more. */
    @Transactional
    public void begin(String assignmentNumber) {
        Assignment assignment = assignments.get(assignmentNumber);
        Partner partner = offers.acceptedPartner(assignmentNumber)
                .orElseThrow(() -> new IllegalStateException("nobody accepted " + assignmentNumber));
        visits.plan(assignmentNumber, partner.id(), assignment.visits());
        List<Visit> planned = visits.open(assignmentNumber).stream()
                .filter(visit -> visit.partnerId() == partner.id())
                .toList();
        notices.confirm(cases.get(assignment.caseNumber()), assignment, partner, planned);
    }

    /** Gives back to the member what was reserved and not delivered. */
    @Transactional
    public void settle(String assignmentNumber) {
        entitlements.release(assignmentNumber);
        assignments.changeStatus(assignmentNumber, AssignmentStatus.COMPLETED);
    }

    /** Nobody was found: nothing stays planned or reserved, and the member is told. */
    @Transactional
    public void giveUp(String assignmentNumber) {
        Assignment assignment = assignments.get(assignmentNumber);
        callOff(assignmentNumber);
        assignments.changeStatus(assignmentNumber, AssignmentStatus.UNSERVED);
        notices.unserved(cases.get(assignment.caseNumber()), assignment);
    }

    /**
     * Cancels the visits that haven't begun and gives back what was reserved. Of one that has begun, the partner is asked
     * how it went: it may have been there, and nobody will ask later.
     *
     * @return the visits that were cancelled
     */
    List<Visit> callOff(String assignmentNumber) {
        List<Visit> ahead = visits.ahead(assignmentNumber, LocalDateTime.now(clock));
        ahead.forEach(visit -> visits.cancel(visit.id()));
        visits.open(assignmentNumber).forEach(visit -> reportRequests.ask(visit.id()));
        entitlements.release(assignmentNumber);
        return ahead;
    }
}
