package org.bijstand.engine;

import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Lets whoever took a task give it back to the group. The engine asks the right to hand tasks to others for that, which
 * would let people add any group to a task.
 *
 * @param userId of the person who asks
 */
record GivenBackTask<T>(Command<T> command, String taskId, String userId) implements Command<T> {

    /** The command as it may run for this person. */
    static <T> Command<T> permit(Command<T> command, String userId) {
        if (!(command instanceof AssignTaskCmd)) {
            return command;
        }
        DirectFieldAccessor values = new DirectFieldAccessor(command);
        return values.getPropertyValue("userId") == null
                ? new GivenBackTask<>(command, (String) values.getPropertyValue("taskId"), userId)
                : command;
    }

    @Override
    public T execute(CommandContext context) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        boolean own = task != null && userId.equals(task.getAssignee());
        return own ? context.runWithoutAuthorization(() -> command.execute(context)) : command.execute(context);
    }
}
