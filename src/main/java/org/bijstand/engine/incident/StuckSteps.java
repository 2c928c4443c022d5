package org.bijstand.engine.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bijstand.engine.AsSystem;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/**
 * What has failed for good, of all cases, whoever asks. Counted by jobs: the engine repeats an incident in each process
 * that called the one where it happened.
 */
@Component
public class StuckSteps {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final AsSystem asSystem;

    StuckSteps(ManagementService management, RuntimeService runtime, RepositoryService repository, AsSystem asSystem) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.asSystem = asSystem;
    }

    public long count() {
        return asSystem.call(() -> failed().count());
    }

    /** Any of them when there are more; the oldest of these first. */
    public List<StuckStep> list(int most) {
        return asSystem.call(() -> failed().listPage(0, most).stream()
                .flatMap(job -> incident(job).map(incident -> step(job, incident)).stream())
                .sorted(Comparator.comparing(StuckStep::since))
                .toList());
    }

    private JobQuery failed() {
        return management.createJobQuery().noRetriesLeft();
    }

    /** Gone when somebody has had it tried again meanwhile. */
    private Optional<Incident> incident(Job job) {
        return runtime.createIncidentQuery().configuration(job.getId()).list().stream()
                .findFirst();
    }

    private StuckStep step(Job job, Incident incident) {
        return new StuckStep(
                reference(job.getProcessInstanceId()),
                process(incident),
                name(incident),
                incident.getIncidentTimestamp().toInstant(),
                job.getProcessInstanceId());
    }

    /** The engine has jobs of its own, such as the clean-up of its history. */
    private String process(Incident incident) {
        return incident.getProcessDefinitionId() == null
                ? "de engine zelf"
                : repository
                        .getProcessDefinition(incident.getProcessDefinitionId())
                        .getName();
    }

    private String reference(String instanceId) {
        return instanceId == null
                ? null
                : Optional.ofNullable(runtime.createProcessInstanceQuery()
                                .processInstanceId(instanceId)
                                .singleResult())
                        .map(ProcessInstance::getBusinessKey)
                        .orElse(null);
    }

    /** As the model calls the step, or its id where it has no name. */
    String name(Incident incident) {
        if (incident.getProcessDefinitionId() == null) {
            return incident.getJobDefinitionId() == null ? incident.getIncidentType() : incident.getJobDefinitionId();
        }
        FlowElement step = repository
                .getBpmnModelInstance(incident.getProcessDefinitionId())
                .getModelElementById(incident.getActivityId());
        return step == null || step.getName() == null ? incident.getActivityId() : step.getName();
    }
}
