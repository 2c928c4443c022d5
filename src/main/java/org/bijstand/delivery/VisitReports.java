package org.bijstand.delivery;

import java.time.Clock;
import java.time.LocalDateTime;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.homeassistance.Entitlements;
import org.bijstand.reporting.Fact;
import org.bijstand.reporting.FactKind;
import org.bijstand.reporting.Facts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the report of a visit. The first one counts, because hours are consumed with it (H5, H8). */
@Service
public class VisitReports {

    private final VisitRegister register;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final Entitlements entitlements;
    private final Incidents incidents;
    private final DeliveryProcess process;
    private final Facts facts;
    private final Clock clock;

    VisitReports(
            VisitRegister register,
            Assignments assignments,
            CaseFiles cases,
            Entitlements entitlements,
            Incidents incidents,
            DeliveryProcess process,
            Facts facts,
            Clock clock) {
        this.register = register;
        this.assignments = assignments;
        this.cases = cases;
        this.entitlements = entitlements;
        this.incidents = incidents;
        this.process = process;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Keeps the report, consumes the hours and lets the process go on. A visit that was reported or cancelled before
     * stays as it is.
     *
     * @return whether this report counted
     * @throws InvalidInput when the hours aren't possible, or the visit is still to come
     */
    @Transactional
    public boolean report(long visitId, VisitReport report, Reporter by) {
        Visit visit = register.lock(visitId);
        if (!visit.isOpen()) {
            return false;
        }
        if (!visit.hasBegun(LocalDateTime.now(clock))) {
            throw new InvalidInput("Bezoek", "moet nog komen. Vul het verslag na het bezoek in.");
        }
        VisitStatus status = report.statusOf(visit);
        register.report(visitId, status, report, by, clock.instant());
        Assignment assignment = assignments.get(visit.assignmentNumber());
        CaseFile file = cases.get(assignment.caseNumber());
        if (status.isHelp()) {
            entitlements.consume(assignment.number(), visit.day(), report.delivered());
            facts.record(fact(FactKind.VISIT_DELIVERED, visit, assignment, file)
                    .quantity(report.delivered().quarters()));
        }
        if (report.missed() == MissedReason.PARTNER_UNAVAILABLE) {
            facts.record(fact(FactKind.VISIT_MISSED, visit, assignment, file));
            if (process.isDelivering(assignment.number())) {
                // Before the visit is done with, which would end the delivery when it is the last one.
                incidents.raise(visitId, IncidentKind.NO_SHOW, "", by);
            }
        }
        process.visitReported(visit);
        return true;
    }

    private static Fact fact(FactKind kind, Visit visit, Assignment assignment, CaseFile file) {
        return CaseFacts.of(kind, "visit-" + visit.id(), file)
                .service(assignment.service())
                .partner(visit.partnerId());
    }
}
