package org.bijstand.engine.draft;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Whose forms are open; the engine shows the person on this thread no more than they may see. */
@Component
public class OpenForms {

    private final TaskService tasks;
    private final RepositoryService processes;

    OpenForms(TaskService tasks, RepositoryService processes) {
        this.tasks = tasks;
        this.processes = processes;
    }

    /** The task's form, if it is that person's task. */
    public Optional<FormKey> ofTask(String taskId, String userId) {
        return isTaskOf(taskId, userId) ? Optional.of(FormKey.ofTask(taskId)) : Optional.empty();
    }

    /** The process's start form, if there is such a process that the person may see. */
    public Optional<FormKey> ofStart(String processDefinitionId) {
        return Optional.ofNullable(processes
                        .createProcessDefinitionQuery()
                        .processDefinitionId(processDefinitionId)
                        .singleResult())
                .map(ProcessDefinition::getKey)
                .map(FormKey::ofStart);
    }

    /** Whether it still can be filled in. */
    public boolean isOpen(FormKey form, String userId) {
        return form.isStart() || isTaskOf(form.text(), userId);
    }

    private boolean isTaskOf(String taskId, String userId) {
        return tasks.createTaskQuery()
                        .taskId(taskId)
                        .taskAssignee(userId)
                        .active()
                        .count()
                == 1;
    }
}
