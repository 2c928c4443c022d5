package org.bijstand.delivery.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.delivery.Closure;
import org.bijstand.delivery.Closure.Work;
import org.bijstand.delivery.Incident;
import org.bijstand.delivery.Incidents;
import org.bijstand.delivery.PartnerJudgement;
import org.bijstand.delivery.Satisfaction;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.VisitRegister;
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
        shown.put(
                "partners",
                closure.workOf(task.businessKey()).stream().map(this::row).toList());
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

    private Map<String, Object> row(Work work) {
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

    /** The rows come back in the order in which they were shown; what they are about isn't asked and so isn't sent. */
    @Override
    public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
        List<Work> work = closure.workOf(task.businessKey());
        List<FormAnswers> rows = answers.rows("partners");
        if (rows.size() != work.size()) {
            throw new InvalidInput("Beoordeling per partner", "is niet volledig. Open de taak opnieuw.");
        }
        closure.judge(
                task.businessKey(),
                IntStream.range(0, rows.size())
                        .mapToObj(row -> judgement(work.get(row), rows.get(row)))
                        .toList(),
                task.userId());
        return Map.of();
    }

    private static PartnerJudgement judgement(Work work, FormAnswers row) {
        return new PartnerJudgement(
                work.assignment().number(),
                work.partner().id(),
                row.flag("punctual"),
                row.flag("competent"),
                row.flag("keptAgreement"),
                row.integer("score"),
                row.optionalText("words").orElse(""));
    }
}
