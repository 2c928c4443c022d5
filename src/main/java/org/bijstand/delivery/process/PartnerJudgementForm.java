package org.bijstand.delivery.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.delivery.Closure;
import org.bijstand.delivery.Closure.Work;
import org.bijstand.delivery.Incident;
import org.bijstand.delivery.Incidents;
import org.bijstand.delivery.PartnerJudgement;
import org.bijstand.delivery.Satisfaction;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.VisitRegister;
import org.bijstand.engine.RoutingVariable;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.OpenTask;
import org.bijstand.engine.form.TaskForm;
import org.springframework.stereotype.Component;

/** A case worker judges each partner of a case against its specification (H6, H9). */
@Component
class PartnerJudgementForm implements TaskForm {

    private final Closure closure;
    private final VisitRegister visits;
    private final Incidents incidents;

    PartnerJudgementForm(Closure closure, VisitRegister visits, Incidents incidents) {
        this.closure = closure;
        this.visits = visits;
        this.incidents = incidents;
    }

    @Override
    public String formId() {
        return "home-assistance-partner-judgement";
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("caseNumber", task.businessKey());
        closure.satisfactionOf(task.businessKey())
                .ifPresentOrElse(
                        answer -> show(answer, shown),
                        () -> shown.put("satisfaction", "Het lid heeft niet geantwoord."));
        shown.putAll(facts(work(task)));
        return shown;
    }

    private static void show(Satisfaction answer, Map<String, Object> shown) {
        shown.put(
                "satisfaction",
                "De hulp: %d op 5. Hoe wij alles regelden: %d op 5.".formatted(answer.help(), answer.arrangement()));
        if (!answer.words().isEmpty()) {
            shown.put("satisfactionWords", answer.words());
        }
    }

    private Work work(OpenTask task) {
        String key = (String) task.facts().get(RoutingVariable.JUDGED_PARTNER.variableName());
        return closure.workOf(task.businessKey()).stream()
                .filter(work -> work.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> facts(Work work) {
        List<Visit> done = visits.ofAssignment(work.assignment().number()).stream()
                .filter(visit -> visit.partnerId() == work.partner().id())
                .toList();
        List<Incident> told = done.stream()
                .flatMap(visit -> incidents.ofVisit(visit.id()).stream())
                .toList();
        String reports = InWords.reports(done);
        return Map.of(
                "partner", work.partner().name(),
                "service", work.assignment().service().label(),
                "visits", told.isEmpty() ? reports : reports + "\n\n" + InWords.incidents(told),
                "specification",
                        work.partner()
                                .specifications()
                                .getOrDefault(work.assignment().service(), "niet meer van kracht"));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
        Work work = work(task);
        closure.judge(
                new PartnerJudgement(
                        work.assignment().number(),
                        work.partner().id(),
                        answers.flag("punctual"),
                        answers.flag("competent"),
                        answers.flag("keptAgreement"),
                        answers.integer("score"),
                        answers.optionalText("words").orElse("")),
                task.userId());
        return Map.of();
    }
}
