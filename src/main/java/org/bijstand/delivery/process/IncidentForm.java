package org.bijstand.delivery.process;

import static org.bijstand.engine.RoutingVariable.INCIDENT_DECISION;
import static org.bijstand.engine.RoutingVariable.VISIT_ID;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.delivery.Incident;
import org.bijstand.delivery.IncidentDecision;
import org.bijstand.delivery.IncidentJudgement;
import org.bijstand.delivery.Incidents;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.VisitRegister;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.OpenTask;
import org.bijstand.engine.form.TaskForm;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerRegister;
import org.springframework.stereotype.Component;

/** Somebody decides what follows from an incident (H8). */
@Component
class IncidentForm implements TaskForm {

    private final VisitRegister visits;
    private final Incidents incidents;
    private final IncidentJudgement judgement;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final PartnerRegister partners;
    private final Clock clock;

    IncidentForm(
            VisitRegister visits,
            Incidents incidents,
            IncidentJudgement judgement,
            Assignments assignments,
            CaseFiles cases,
            PartnerRegister partners,
            Clock clock) {
        this.visits = visits;
        this.incidents = incidents;
        this.judgement = judgement;
        this.assignments = assignments;
        this.cases = cases;
        this.partners = partners;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "home-assistance-incident";
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Visit visit = visits.get(visitId(task));
        Assignment assignment = assignments.get(visit.assignmentNumber());
        CaseFile file = cases.get(assignment.caseNumber());
        Partner partner = partners.get(visit.partnerId());
        List<Incident> told =
                incidents.ofVisit(visit.id()).stream().filter(Incident::isOpen).toList();
        List<Visit> ahead = visits.ahead(visit.assignmentNumber(), LocalDateTime.now(clock));
        return Map.of(
                "caseNumber", file.caseNumber(),
                "service", assignment.service().label(),
                "visit", InWords.visit(visit),
                "visitStatus", InWords.report(visit),
                "partner", InWords.reachable(partner.name(), partner.phone()),
                "member", InWords.reachable(file.member().name(), file.member().phone()),
                "told", InWords.incidents(told),
                "ahead", ahead.isEmpty() ? "geen" : InWords.visits(ahead));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
        IncidentDecision decision = answers.choice("decision", IncidentDecision.class);
        String reason = answers.text("reason");
        if (decision == IncidentDecision.REPLACE) {
            judgement.replacePartner(visitId(task), reason, again(answers), task.userId());
        } else {
            judgement.keepPartner(visitId(task), reason, task.userId());
        }
        return Map.of(INCIDENT_DECISION.variableName(), decision.code());
    }

    private static Optional<LocalDateTime> again(FormAnswers answers) {
        return answers.optionalText("again").map(filled -> answers.dateTime("again"));
    }

    private static long visitId(OpenTask task) {
        return (Long) task.facts().get(VISIT_ID.variableName());
    }
}
