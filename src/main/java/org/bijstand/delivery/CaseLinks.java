package org.bijstand.delivery;

import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.Links;
import org.springframework.stereotype.Component;

/** The links that were given out for a case and its visits. */
@Component
class CaseLinks {

    private final Links links;
    private final Assignments assignments;
    private final VisitRegister visits;

    CaseLinks(Links links, Assignments assignments, VisitRegister visits) {
        this.links = links;
        this.assignments = assignments;
        this.visits = visits;
    }

    /** Once the case has ended, nobody has anything to tell or to see but a partner whose report is still missing. */
    void revoke(String caseNumber) {
        links.revoke(LinkPurpose.MEMBER, caseNumber);
        links.revoke(LinkPurpose.SATISFACTION, caseNumber);
        for (Assignment assignment : assignments.ofCase(caseNumber)) {
            visits.ofAssignment(assignment.number()).stream()
                    .filter(visit -> !visit.isOpen())
                    .forEach(visit -> links.revoke(LinkPurpose.VISIT_REPORT, Long.toString(visit.id())));
        }
    }
}
