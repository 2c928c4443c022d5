package org.bijstand.engine.task;

import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.Comparator;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.TaskPermissions;

/** What somebody may try on one task; each answers what came of it. */
enum Operation {
    FIND((engine, task) ->
            engine.getTaskService().createTaskQuery().taskId(task).list().size()),
    READ_LINKS((engine, task) -> engine.getTaskService().getIdentityLinksForTask(task).stream()
            .map(link -> link.getType() + " " + link.getGroupId() + " " + link.getUserId())
            .sorted(Comparator.naturalOrder())
            .toList()),
    OPEN_FORM(
            (engine, task) -> engine.getFormService().getTaskFormVariables(task).keySet()),
    READ_FORM_DATA((engine, task) ->
            engine.getFormService().getTaskFormData(task).getFormFields().size()),
    READ_VARIABLES((engine, task) -> engine.getTaskService().getVariables(task).keySet()),
    READ_COMMENTS(
            (engine, task) -> engine.getTaskService().getTaskComments(task).size()),
    CLAIM((engine, task) -> {
        engine.getTaskService()
                .claim(
                        task,
                        engine.getIdentityService().getCurrentAuthentication().getUserId());
        return null;
    }),
    ASSIGN((engine, task) -> {
        engine.getTaskService().setAssignee(task, "cliff-somebody");
        return null;
    }),
    ADD_CANDIDATE((engine, task) -> {
        engine.getTaskService().addCandidateGroup(task, "cliff-others");
        return null;
    }),
    SET_VARIABLE((engine, task) -> {
        engine.getTaskService().setVariable(task, "urgency", "URGENT");
        return null;
    }),
    SET_PRIORITY((engine, task) -> {
        engine.getTaskService().setPriority(task, 99);
        return null;
    }),
    DELEGATE((engine, task) -> {
        engine.getTaskService().delegateTask(task, "cliff-somebody");
        return null;
    }),
    COMPLETE((engine, task) -> {
        engine.getTaskService().complete(task);
        return null;
    }),
    SUBMIT_FORM((engine, task) -> {
        engine.getFormService().submitTaskForm(task, null);
        return null;
    }),
    DELETE((engine, task) -> {
        engine.getTaskService().deleteTask(task, true);
        return null;
    }),
    ASK_READ(asks(TaskPermissions.READ)),
    ASK_WORK(asks(TaskPermissions.TASK_WORK)),
    ASK_UPDATE(asks(TaskPermissions.UPDATE)),
    ASK_DELETE(asks(TaskPermissions.DELETE)),
    ASK_EVERYTHING(asks(TaskPermissions.ALL));

    private final BiFunction<ProcessEngine, String, Object> attempt;

    Operation(BiFunction<ProcessEngine, String, Object> attempt) {
        this.attempt = attempt;
    }

    /** The answer in words, or the refusal. */
    String tryOn(ProcessEngine engine, String task) {
        try {
            return "yes: " + attempt.apply(engine, task);
        } catch (RuntimeException refusal) {
            return refusal.getClass().getSimpleName() + ": " + refusal.getMessage();
        }
    }

    private static BiFunction<ProcessEngine, String, Object> asks(TaskPermissions permission) {
        return (engine, task) -> {
            var person = engine.getIdentityService().getCurrentAuthentication();
            return engine.getAuthorizationService()
                    .isUserAuthorized(person.getUserId(), person.getGroupIds(), permission, TASK, task);
        };
    }
}
