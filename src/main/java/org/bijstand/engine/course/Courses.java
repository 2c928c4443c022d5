package org.bijstand.engine.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bijstand.engine.AsSystem;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The course that cases take through their processes, for pages that show it. Whoever asks has decided that the person
 * may see the case: the engine's own rights are about Tasklist and Cockpit and would hide it.
 */
@Component
public class Courses {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final AsSystem asSystem;

    Courses(
            HistoryService history,
            RuntimeService runtime,
            RepositoryService repository,
            TaskService tasks,
            AsSystem asSystem) {
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
        this.asSystem = asSystem;
    }

    /** The processes that ran or run under these business keys, in the order in which they began. */
    public List<ProcessRun> of(Collection<String> businessKeys) {
        return asSystem.call(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(this::run)
                .toList());
    }

    /** The tasks that wait, what is due first on top, and which of them the person who asks may open. */
    public List<CaseTask> openTasks(Collection<String> businessKeys) {
        Map<String, String> keys = asSystem.call(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                .unfinished()
                .list()
                .stream()
                .collect(Collectors.toMap(HistoricProcessInstance::getId, HistoricProcessInstance::getBusinessKey)));
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Task> open = asSystem.call(() -> tasks.createTaskQuery()
                .processInstanceIdIn(keys.keySet().toArray(String[]::new))
                .list());
        Set<String> own = ownAmong(open);
        return open.stream()
                .map(task -> new CaseTask(
                        task.getId(),
                        task.getName(),
                        keys.get(task.getProcessInstanceId()),
                        task.getAssignee(),
                        instant(task.getDueDate()),
                        own.contains(task.getId())))
                .sorted(Comparator.comparing(CaseTask::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** The running main process of each of these business keys, by key; who starts several gets the oldest. */
    public Map<String, String> runningInstances(Collection<String> businessKeys) {
        if (businessKeys.isEmpty()) {
            return Map.of();
        }
        return asSystem.call(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                .rootProcessInstances()
                .unfinished()
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .collect(Collectors.toMap(
                        HistoricProcessInstance::getBusinessKey,
                        HistoricProcessInstance::getId,
                        (oldest, later) -> oldest)));
    }

    /** The model as BPMN. */
    public String model(String definitionId) {
        try (InputStream content = asSystem.call(() -> repository.getProcessModel(definitionId))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("can't read the model " + definitionId, failure);
        }
    }

    /** Asked in the person's own name, so that the engine says it. */
    private Set<String> ownAmong(List<Task> open) {
        return open.isEmpty()
                ? Set.of()
                : tasks
                        .createTaskQuery()
                        .taskIdIn(open.stream().map(Task::getId).toArray(String[]::new))
                        .list()
                        .stream()
                        .map(Task::getId)
                        .collect(Collectors.toSet());
    }

    private ProcessRun run(HistoricProcessInstance instance) {
        List<Step> steps = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(Courses::step)
                .sorted(Comparator.comparing(Step::startedAt))
                .toList();
        Set<String> failing = instance.getEndTime() != null
                ? Set.of()
                : runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                        .map(Incident::getActivityId)
                        .collect(Collectors.toSet());
        return new ProcessRun(
                instance.getId(),
                instance.getProcessDefinitionId(),
                instance.getProcessDefinitionName(),
                instance.getProcessDefinitionVersion(),
                instance.getBusinessKey(),
                instance.getStartTime().toInstant(),
                instant(instance.getEndTime()),
                steps,
                failing);
    }

    private static Step step(HistoricActivityInstance passed) {
        return new Step(
                passed.getId(),
                passed.getParentActivityInstanceId(),
                passed.getActivityId(),
                passed.getActivityName(),
                passed.getActivityType(),
                passed.getAssignee(),
                passed.getStartTime().toInstant(),
                instant(passed.getEndTime()),
                passed.isCanceled());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
