package org.bijstand.delivery;

import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks partners how their visits went, as long as nobody knows (H8). */
@Service
public class ReportRequests {

    private final VisitRegister visits;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final PartnerRegister partners;
    private final PartnerNotices notices;

    ReportRequests(
            VisitRegister visits,
            Assignments assignments,
            CaseFiles cases,
            PartnerRegister partners,
            PartnerNotices notices) {
        this.visits = visits;
        this.assignments = assignments;
        this.cases = cases;
        this.partners = partners;
        this.notices = notices;
    }

    /** @return whether a report is still to come */
    @Transactional
    public boolean ask(long visitId) {
        return tell(visitId, notices::askReport);
    }

    /** @return whether a report is still to come */
    @Transactional
    public boolean chase(long visitId) {
        return tell(visitId, notices::chaseReport);
    }

    /** Locks the visit, so that a report that comes now is seen either here or by the process that waits for it. */
    private boolean tell(long visitId, Telling telling) {
        Visit visit = visits.lock(visitId);
        if (visit.isOpen()) {
            Assignment assignment = assignments.get(visit.assignmentNumber());
            CaseFile file = cases.get(assignment.caseNumber());
            telling.tell(file, assignment, partners.get(visit.partnerId()), visit);
        }
        return visit.isOpen();
    }

    @FunctionalInterface
    private interface Telling {
        void tell(CaseFile file, Assignment assignment, Partner partner, Visit visit);
    }
}
