package org.bijstand.engine;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.engine.access.Roles;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Hands a task on within its service line only: being given a task is the right to read the case behind it. The engine
 * asks who hands it on, but not to whom.
 *
 * @param task finds it
 * @param people user ids
 * @param groups group ids
 */
record HandedTask<T>(
        Command<T> command, Function<CommandContext, TaskEntity> task, List<String> people, List<String> groups)
        implements Command<T> {

    /** The command as it may run. */
    static <T> Command<T> keepInTheLine(Command<T> command) {
        if (command instanceof SaveTaskCmd) {
            TaskEntity saved = (TaskEntity) new DirectFieldAccessor(command).getPropertyValue("task");
            return new HandedTask<>(
                    command, context -> saved, changed(saved, TaskEntity.ASSIGNEE, TaskEntity.OWNER), List.of());
        }
        if (command instanceof AbstractAddIdentityLinkCmd) {
            DirectFieldAccessor values = new DirectFieldAccessor(command);
            String id = (String) values.getPropertyValue("taskId");
            return new HandedTask<>(
                    command,
                    context -> context.getTaskManager().findTaskById(id),
                    given(values.getPropertyValue("userId")),
                    given(values.getPropertyValue("groupId")));
        }
        return command;
    }

    private static List<String> changed(TaskEntity saved, String... properties) {
        return Stream.of(properties)
                .map(saved.getPropertyChanges()::get)
                .filter(Objects::nonNull)
                .map(PropertyChange::getNewValue)
                .flatMap(value -> given(value).stream())
                .toList();
    }

    private static List<String> given(Object id) {
        return id == null ? List.of() : List.of((String) id);
    }

    @Override
    public T execute(CommandContext context) {
        TaskEntity handed = task.apply(context);
        if (handed != null) {
            // Whoever may hand on no task learns nothing about who works where.
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkTaskAssign(handed));
            requireColleagues(context, Roles.of(lineOf(handed)));
        }
        return command.execute(context);
    }

    /** What belongs to no line by its model, does so by the number of its case. */
    private static ServiceLine lineOf(TaskEntity task) {
        return ServiceLine.ofModel(task.getProcessDefinition().getResourceName())
                .orElseGet(() -> ServiceLine.caring(task.getProcessInstance().getBusinessKey()));
    }

    private void requireColleagues(CommandContext context, List<String> ofLine) {
        if (!ofLine.containsAll(groups)) {
            throw new AuthorizationException("Deze groep werkt niet aan dit dossier, en wie een taak krijgt, leest het"
                    + " dossier. Kies uit: " + String.join(", ", ofLine) + ".");
        }
        if (!people.stream().allMatch(person -> groupsOf(context, person).anyMatch(ofLine::contains))) {
            throw new AuthorizationException("Dit is geen medewerker van de dienst van dit dossier, en wie een taak"
                    + " krijgt, leest het dossier. Kies een collega van de dienst.");
        }
    }

    private static Stream<String> groupsOf(CommandContext context, String person) {
        IdentityService identity = context.getProcessEngineConfiguration().getIdentityService();
        return context
                .runWithoutAuthorization(
                        () -> identity.createGroupQuery().groupMember(person).list())
                .stream()
                .map(Group::getId);
    }
}
