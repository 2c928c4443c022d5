package org.bijstand.engine.incident;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.engine.RoutingVariable;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.OpenTask;
import org.bijstand.engine.form.TaskForm;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;

/** What failed, where and how often, so that somebody tries it again or does it by hand. */
@Component
class FollowUpForm implements TaskForm {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm");

    enum Action {
        RETRY,
        CLOSE
    }

    private final RuntimeService runtime;
    private final StuckSteps stuckSteps;
    private final ManagementService management;
    private final HistoryService history;
    private final FollowUps followUps;
    private final Clock clock;

    FollowUpForm(
            RuntimeService runtime,
            StuckSteps stuckSteps,
            ManagementService management,
            HistoryService history,
            FollowUps followUps,
            Clock clock) {
        this.runtime = runtime;
        this.stuckSteps = stuckSteps;
        this.management = management;
        this.history = history;
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "incident-follow-up";
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("reference", task.businessKey());
        shown.put("step", "Deze storing is intussen verholpen");
        incident(task).ifPresent(incident -> describe(incident, shown));
        return shown;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
        if (answers.choice("action", Action.class) == Action.RETRY) {
            Incident incident = incident(task)
                    .orElseThrow(() -> new InvalidInput(
                            answers.label("action"),
                            "kan niet 'opnieuw proberen' zijn: er is niets meer te herhalen."));
            followUps.whileItsTaskIsCompleted(
                    incident.getId(), () -> management.setJobRetries(incident.getConfiguration(), 1));
        }
        return Map.of();
    }

    private void describe(Incident incident, Map<String, Object> shown) {
        shown.put("step", stuckSteps.name(incident));
        shown.put(
                "occurred",
                MOMENT.format(incident.getIncidentTimestamp().toInstant().atZone(clock.getZone())));
        shown.put(
                "attempts",
                history.createHistoricJobLogQuery()
                        .jobId(incident.getConfiguration())
                        .failureLog()
                        .count());
        if (incident.getProcessInstanceId() != null) {
            shown.put(
                    "cockpit",
                    "/camunda/app/cockpit/default/#/process-instance/" + incident.getProcessInstanceId() + "/runtime");
        }
    }

    private Optional<Incident> incident(OpenTask task) {
        return incidentId(task)
                .map(id -> runtime.createIncidentQuery().incidentId(id).singleResult());
    }

    private static Optional<String> incidentId(OpenTask task) {
        return Optional.ofNullable((String) task.facts().get(RoutingVariable.INCIDENT_ID.variableName()));
    }
}
