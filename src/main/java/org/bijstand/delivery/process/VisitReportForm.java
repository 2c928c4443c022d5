package org.bijstand.delivery.process;

import static org.bijstand.engine.RoutingVariable.VISIT_ID;

import java.util.Map;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Hours;
import org.bijstand.delivery.MissedReason;
import org.bijstand.delivery.Reporter;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.VisitRegister;
import org.bijstand.delivery.VisitReport;
import org.bijstand.delivery.VisitReports;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.OpenTask;
import org.bijstand.engine.form.TaskForm;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerRegister;
import org.springframework.stereotype.Component;

/** A partner didn't report a visit; a case worker asks by phone (H8). */
@Component
class VisitReportForm implements TaskForm {

    private final VisitRegister visits;
    private final VisitReports reports;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final PartnerRegister partners;

    VisitReportForm(
            VisitRegister visits,
            VisitReports reports,
            Assignments assignments,
            CaseFiles cases,
            PartnerRegister partners) {
        this.visits = visits;
        this.reports = reports;
        this.assignments = assignments;
        this.cases = cases;
        this.partners = partners;
    }

    @Override
    public String formId() {
        return "home-assistance-visit-report";
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Visit visit = visitOf(task);
        Assignment assignment = assignments.get(visit.assignmentNumber());
        CaseFile file = cases.get(assignment.caseNumber());
        Partner partner = partners.get(visit.partnerId());
        return Map.of(
                "caseNumber", file.caseNumber(),
                "visit", InWords.visit(visit),
                "service", assignment.service().label(),
                "partner", InWords.reachable(partner.name(), partner.phone()),
                "member", InWords.reachable(file.member().name(), file.member().phone()),
                "reportedAlready", !visit.isOpen());
    }

    /** A report that the partner sent meanwhile stays; there is nothing left to ask. */
    @Override
    public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
        Visit visit = visitOf(task);
        if (visit.isOpen()) {
            reports.report(visit.id(), read(answers, visit), Reporter.CASE_WORKER);
        }
        return Map.of();
    }

    private static VisitReport read(FormAnswers answers, Visit visit) {
        return switch (answers.choice("outcome", Outcome.class)) {
            case AS_PLANNED -> VisitReport.delivered(visit.planned());
            case SHORTER -> VisitReport.delivered(Hours.of(answers.number("hours"), answers.label("hours")));
            case MEMBER_ABSENT -> VisitReport.missed(MissedReason.MEMBER_ABSENT);
            case PARTNER_UNAVAILABLE -> VisitReport.missed(MissedReason.PARTNER_UNAVAILABLE);
        };
    }

    private Visit visitOf(OpenTask task) {
        return visits.get((Long) task.facts().get(VISIT_ID.variableName()));
    }

    private enum Outcome {
        AS_PLANNED,
        SHORTER,
        MEMBER_ABSENT,
        PARTNER_UNAVAILABLE
    }
}
