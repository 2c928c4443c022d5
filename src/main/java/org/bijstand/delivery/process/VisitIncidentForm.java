package org.bijstand.delivery.process;

import static org.bijstand.casefile.ServiceLine.HOME_ASSISTANCE;
import static org.bijstand.engine.RoutingVariable.INCIDENT_KIND;
import static org.bijstand.engine.RoutingVariable.VISIT_ID;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.delivery.IncidentKind;
import org.bijstand.delivery.Incidents;
import org.bijstand.delivery.Reporter;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.VisitRegister;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.StartForm;
import org.bijstand.engine.form.StartedCase;
import org.springframework.stereotype.Component;

/** A member or a partner calls about a visit (H8). */
@Component
class VisitIncidentForm implements StartForm {

    private final Assignments assignments;
    private final VisitRegister visits;
    private final Incidents incidents;

    VisitIncidentForm(Assignments assignments, VisitRegister visits, Incidents incidents) {
        this.assignments = assignments;
        this.visits = visits;
        this.incidents = incidents;
    }

    @Override
    public String formId() {
        return "home-assistance-visit-incident";
    }

    @Override
    public StartedCase submit(String userId, FormAnswers answers) {
        String number = answers.text("number").toUpperCase(Locale.ROOT);
        Visit visit = visitOn(answers.date("visitDate"), assignmentsOf(number, answers), answers);
        IncidentKind kind = answers.choice("kind", IncidentKind.class);
        if (!incidents.note(visit.id(), kind, answers.text("words"), Reporter.CASE_WORKER)) {
            throw new InvalidInput(
                    answers.label("kind"), "is al gemeld voor dit bezoek. Zoek de taak 'Melding beoordelen'.");
        }
        return new StartedCase(
                visit.assignmentNumber(),
                Map.of(VISIT_ID.variableName(), visit.id(), INCIDENT_KIND.variableName(), code(kind)));
    }

    private List<Assignment> assignmentsOf(String number, FormAnswers answers) {
        Optional<Assignment> assignment = assignments.find(number);
        List<Assignment> found = assignment.map(List::of).orElseGet(() -> assignments.ofCase(number));
        if (found.isEmpty()
                || ServiceLine.of(number).filter(HOME_ASSISTANCE::equals).isEmpty()) {
            throw new InvalidInput(
                    answers.label("number"), "is niet bekend of heeft geen diensten. Kijk het nummer na.");
        }
        return found;
    }

    private Visit visitOn(LocalDate day, List<Assignment> candidates, FormAnswers answers) {
        List<Visit> onThatDay = candidates.stream()
                .flatMap(assignment -> visits.ofAssignment(assignment.number()).stream())
                .filter(visit -> visit.day().equals(day))
                .toList();
        if (onThatDay.isEmpty()) {
            throw new InvalidInput(
                    answers.label("visitDate"), "is geen dag met een bezoek in dit dossier. Kies een andere dag.");
        }
        if (onThatDay.stream().map(Visit::assignmentNumber).distinct().count() > 1) {
            throw new InvalidInput(
                    answers.label("number"),
                    "heeft die dag bezoeken van verschillende diensten. Vul het opdrachtnummer in, met het cijfer "
                            + "achteraan.");
        }
        return onThatDay.get(0);
    }

    private static String code(IncidentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
