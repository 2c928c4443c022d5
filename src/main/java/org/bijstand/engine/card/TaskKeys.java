package org.bijstand.engine.card;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bijstand.engine.AsSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Finds what tasks are about. */
@Component
public class TaskKeys {

    private final TaskService tasks;
    private final RuntimeService processes;
    private final AsSystem asSystem;

    TaskKeys(TaskService tasks, RuntimeService processes, AsSystem asSystem) {
        this.tasks = tasks;
        this.processes = processes;
        this.asSystem = asSystem;
    }

    /**
     * The business key of each task's process, by task id, for those of the tasks that the person who is signed in sees
     * in Tasklist; the others are left out.
     */
    public Map<String, String> visible(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        List<Task> visible = tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list().stream()
                .filter(task -> task.getProcessInstanceId() != null)
                .toList();
        Map<String, String> keys =
                keys(visible.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        return visible.stream()
                .filter(task -> keys.containsKey(task.getProcessInstanceId()))
                .collect(Collectors.toMap(Task::getId, task -> keys.get(task.getProcessInstanceId())));
    }

    /** Who sees a task may know which case it belongs to, also without a right on the process. */
    private Map<String, String> keys(Set<String> instances) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        return asSystem
                .call(() -> processes
                        .createProcessInstanceQuery()
                        .processInstanceIds(instances)
                        .list())
                .stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
