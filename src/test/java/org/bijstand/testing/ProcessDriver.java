package org.bijstand.testing;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Plays a case through its processes, as Tasklist and the job executor would, but one step at a time and never waiting.
 * A case is meant with everything below it: {@code TB-2026-000123} also drives the processes of assignment {@code
 * TB-2026-000123-1}. Works as the system; inside {@link Users#as} it works in that person's name.
 */
@TestConfiguration(proxyBeanMethods = false)
public class ProcessDriver {

    private static final int ENDLESS = 1000;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final HistoryService history;
    private final ProcessEngine engine;
    private final ObjectMapper json;

    public ProcessDriver(ProcessEngine engine, ObjectMapper json) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.forms = engine.getFormService();
        this.management = engine.getManagementService();
        this.history = engine.getHistoryService();
        this.json = json;
    }

    /** Submits a start form with what a person filled in; returns the business key. */
    public String start(String processKey, Map<String, ?> answers) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId();
        return forms.submitStartForm(definition, asTasklistSends(answers)).getBusinessKey();
    }

    /** The one open task of this kind; fails when there is none or more than one. */
    public Task openTask(String caseNumber, String taskId) {
        List<Task> open = openTasks(caseNumber);
        List<Task> found = open.stream()
                .filter(task -> task.getTaskDefinitionKey().equals(taskId))
                .toList();
        if (found.size() != 1) {
            fail(
                    "%d tasks '%s' for case %s; open are %s",
                    found.size(),
                    taskId,
                    caseNumber,
                    open.stream().map(Task::getTaskDefinitionKey).toList());
        }
        return found.get(0);
    }

    public List<Task> openTasks(String caseNumber) {
        return instances(caseNumber).keySet().stream()
                .flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance).list().stream())
                .toList();
    }

    /** What Tasklist shows when the task's form is opened. */
    public Map<String, Object> open(Task task) {
        return forms.getTaskFormVariables(task.getId());
    }

    /** Submits the task's form with what a person filled in: texts, numbers, flags, dates, enums, lists and maps. */
    public void submit(Task task, Map<String, ?> answers) {
        forms.submitTaskForm(task.getId(), asTasklistSends(answers));
    }

    public void submit(String caseNumber, String taskId, Map<String, ?> answers) {
        submit(openTask(caseNumber, taskId), answers);
    }

    /** Runs everything of the case that waits for no clock, until nothing is left. */
    public void runJobs(String caseNumber) {
        for (int round = 0; round < ENDLESS; round++) {
            List<Job> ready = jobs(caseNumber, management.createJobQuery().messages());
            if (ready.isEmpty()) {
                return;
            }
            management.executeJob(ready.get(0).getId());
        }
        fail("case %s runs on and on", caseNumber);
    }

    /** Fires the timer of an event, in every instance of the case that waits for it, and runs what follows. */
    public void fireTimer(String caseNumber, String eventId) {
        List<Job> waiting =
                jobs(caseNumber, management.createJobQuery().timers().activityId(eventId));
        if (waiting.isEmpty()) {
            fail("no timer '%s' for case %s; waiting are %s", eventId, caseNumber, timers(caseNumber));
        }
        waiting.forEach(timer -> management.executeJob(timer.getId()));
        runJobs(caseNumber);
    }

    /** The events whose timers the case waits for. */
    public Set<String> timers(String caseNumber) {
        return jobs(caseNumber, management.createJobQuery().timers()).stream()
                .map(timer -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(timer.getJobDefinitionId())
                        .singleResult()
                        .getActivityId())
                .collect(Collectors.toSet());
    }

    /** The elements that the case has come by, in no particular order, those it waits at included. */
    public Set<String> passed(String caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike(caseNumber + "%")
                .list()
                .stream()
                .filter(instance -> belongs(instance.getBusinessKey(), caseNumber))
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    /** Whether no process of the case runs any more. */
    public boolean isOver(String caseNumber) {
        return instances(caseNumber).isEmpty();
    }

    private List<Job> jobs(String caseNumber, JobQuery query) {
        Map<String, String> instances = instances(caseNumber);
        return query.withRetriesLeft().list().stream()
                .filter(job -> instances.containsKey(job.getProcessInstanceId()))
                .toList();
    }

    /** Running instances by id, with their business keys. */
    private Map<String, String> instances(String caseNumber) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(caseNumber + "%").list().stream()
                .filter(instance -> belongs(instance.getBusinessKey(), caseNumber))
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static boolean belongs(String businessKey, String caseNumber) {
        return businessKey.equals(caseNumber) || businessKey.startsWith(caseNumber + "-");
    }

    private Map<String, Object> asTasklistSends(Map<String, ?> answers) {
        Map<String, Object> sent = new HashMap<>();
        answers.forEach((key, value) -> sent.put(key, asTasklistSends(value)));
        return sent;
    }

    private Object asTasklistSends(Object answer) {
        if (answer instanceof Enum<?> constant) {
            return constant.name();
        }
        if (answer instanceof TemporalAccessor moment) {
            return moment.toString();
        }
        if (answer instanceof Collection<?> || answer instanceof Map<?, ?>) {
            try {
                return SpinValues.jsonValue(json.writeValueAsString(answer)).create();
            } catch (JsonProcessingException failure) {
                throw new IllegalArgumentException(failure);
            }
        }
        return answer;
    }
}
