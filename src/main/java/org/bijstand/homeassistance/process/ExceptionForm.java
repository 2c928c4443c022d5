package org.bijstand.homeassistance.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.Language;
import org.bijstand.engine.access.CurrentUser;
import org.bijstand.engine.access.Roles;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.OpenTask;
import org.bijstand.engine.form.TaskForm;
import org.bijstand.homeassistance.CoordinatorDecision;
import org.bijstand.homeassistance.CoordinatorDecision.Choice;
import org.bijstand.homeassistance.Eligibility;
import org.bijstand.homeassistance.Exceptions;
import org.bijstand.homeassistance.Judgement;
import org.springframework.stereotype.Component;

/** A coordinator or supervisor decides what the rules leave in doubt (H5). */
@Component
class ExceptionForm implements TaskForm {

    private final CaseFiles cases;
    private final Assignments assignments;
    private final Eligibility eligibility;
    private final Exceptions exceptions;
    private final CaseView view;
    private final CurrentUser user;
    private final Clock clock;

    ExceptionForm(
            CaseFiles cases,
            Assignments assignments,
            Eligibility eligibility,
            Exceptions exceptions,
            CaseView view,
            CurrentUser user,
            Clock clock) {
        this.cases = cases;
        this.assignments = assignments;
        this.eligibility = eligibility;
        this.exceptions = exceptions;
        this.view = view;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "home-assistance-exception";
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        String caseNumber = task.businessKey();
        List<Assignment> asked = assignments.ofCase(caseNumber);
        SortedMap<String, Judgement> judgements = eligibility.of(caseNumber);
        List<Decided> decisions =
                exceptions.of(caseNumber).stream().map(this::row).toList();
        Map<String, Object> shown = new HashMap<>(view.of(cases.get(caseNumber)));
        shown.put(
                "services",
                asked.stream()
                        .map(assignment -> row(assignment, judgements.get(assignment.number())))
                        .toList());
        shown.put(
                "reasons",
                asked.stream()
                        .flatMap(assignment -> reasons(assignment, judgements.get(assignment.number())).stream())
                        .toList());
        shown.put("hasDecisions", !decisions.isEmpty());
        shown.put("decisions", decisions);
        return shown;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
        if (!user.is(Roles.COORDINATOR) && !user.is(Roles.SUPERVISOR)) {
            throw new InvalidInput("Beslissing", "is aan een coördinator. Laat de taak aan een coördinator over.");
        }
        Choice choice = answers.choice("decision", Choice.class);
        exceptions.decide(task.businessKey(), user.id(), choice, answers.text("reason"));
        return Map.of("exceptionDecision", choice.code());
    }

    private static Wanted row(Assignment assignment, Judgement judgement) {
        return new Wanted(
                assignment.service().label(),
                when(assignment),
                assignment.hours().toString(),
                judgement.outcome().label());
    }

    private static String when(Assignment assignment) {
        LocalDate first = assignment.days().first();
        LocalDate last = assignment.days().last();
        int days = assignment.days().size();
        return first.equals(last)
                ? first.format(CaseView.DATE)
                : "%d dagen, van %s tot en met %s"
                        .formatted(days, first.format(CaseView.DATE), last.format(CaseView.DATE));
    }

    private static List<Why> reasons(Assignment assignment, Judgement judgement) {
        return judgement.reasons().stream()
                .map(reason -> new Why(
                        assignment.service().label(),
                        reason.speaksAgainst() ? reason.leadsTo().label() : "spreekt ervoor",
                        reason.texts().get(Language.NL),
                        reason.source()))
                .toList();
    }

    private Decided row(CoordinatorDecision decision) {
        return new Decided(
                ZonedDateTime.ofInstant(decision.at(), clock.getZone()).format(CaseView.MOMENT),
                decision.by(),
                decision.choice().label(),
                decision.reason());
    }

    /** A row of the table of services. */
    record Wanted(String service, String when, String hours, String outcome) {}

    /** A row of the table of reasons. */
    record Why(String service, String outcome, String reason, String source) {}

    /** A row of the table of decisions. */
    record Decided(String date, String by, String decision, String reason) {}
}
