package org.bijstand.delivery.web;

import java.util.List;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.delivery.Incident;
import org.bijstand.delivery.Incidents;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.VisitRegister;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerRegister;
import org.springframework.stereotype.Component;

/** What a member sees of their case: per service the visits, with whom, and what can be told about each. */
@Component
class MemberView {

    private final Assignments assignments;
    private final VisitRegister visits;
    private final Incidents incidents;
    private final PartnerRegister partners;

    MemberView(Assignments assignments, VisitRegister visits, Incidents incidents, PartnerRegister partners) {
        this.assignments = assignments;
        this.visits = visits;
        this.incidents = incidents;
        this.partners = partners;
    }

    List<ServiceLine> of(String caseNumber) {
        return assignments.ofCase(caseNumber).stream()
                .map(this::line)
                .filter(line -> !line.visits().isEmpty())
                .toList();
    }

    boolean hasVisit(String caseNumber, long visitId) {
        return assignments.ofCase(caseNumber).stream()
                .flatMap(assignment -> visits.ofAssignment(assignment.number()).stream())
                .anyMatch(visit -> visit.id() == visitId);
    }

    private ServiceLine line(Assignment assignment) {
        return new ServiceLine(
                assignment.service(),
                visits.ofAssignment(assignment.number()).stream()
                        .map(this::line)
                        .toList());
    }

    private VisitLine line(Visit visit) {
        Partner partner = partners.get(visit.partnerId());
        boolean told = incidents.ofVisit(visit.id()).stream().anyMatch(Incident::isOpen);
        return new VisitLine(visit, partner.name(), partner.phone(), told, !told && incidents.canBeToldOf(visit));
    }

    record ServiceLine(ServiceKind service, List<VisitLine> visits) {}

    /**
     * @param told something was told about it that nobody judged yet
     * @param tellable something can be told about it now
     */
    record VisitLine(Visit visit, String partner, String phone, boolean told, boolean tellable) {}
}
