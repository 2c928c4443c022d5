package org.bijstand.homeassistance.process;

import static org.bijstand.engine.RoutingVariable.MAIL_ID;
import static org.bijstand.engine.RoutingVariable.URGENCY;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bijstand.calendar.WaitingTimes;
import org.bijstand.casefile.Urgency;
import org.bijstand.engine.AsSystem;
import org.bijstand.engine.ProcessMessages;
import org.bijstand.homeassistance.MailRequestProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Begins the process of a case before there is one, under the number that the case will have. */
@Component
class StartedByMail implements MailRequestProcess {

    private static final String PROCESS = "home-assistance";
    private static final String TASK = "Task_CompleteMailRequest";
    private static final String STEP = "mail-request";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final WaitingTimes waitingTimes;
    private final AsSystem asSystem;
    private final Clock clock;

    StartedByMail(
            RuntimeService runtime, TaskService tasks, WaitingTimes waitingTimes, AsSystem asSystem, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.waitingTimes = waitingTimes;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /** As the system, because it may be a case worker who takes the mail out of quarantine. */
    @Override
    public void begin(String caseNumber, UUID mailId, Urgency urgency) {
        asSystem.run(() -> runtime.createMessageCorrelation(ProcessMessages.MAIL_REQUEST_RECEIVED)
                .processInstanceBusinessKey(caseNumber)
                .setVariable(URGENCY.variableName(), urgency.name())
                .setVariable(MAIL_ID.variableName(), mailId.toString())
                .correlateStartMessage());
    }

    @Override
    public void raise(String caseNumber, Urgency urgency) {
        asSystem.run(() -> instances(caseNumber).forEach(instance -> {
            runtime.setVariable(instance.getId(), URGENCY.variableName(), urgency.name());
            open(instance).forEach(task -> raise(task, urgency));
        }));
    }

    @Override
    public boolean isTakenUp(String caseNumber) {
        return asSystem.call(() -> instances(caseNumber).stream()
                .flatMap(instance -> open(instance).stream())
                .anyMatch(task -> task.getAssignee() != null));
    }

    /** What was due earlier stays so. */
    private void raise(Task task, Urgency urgency) {
        Date due = Date.from(waitingTimes.due(STEP, urgency, 1, clock.instant()));
        if (task.getDueDate() == null || due.before(task.getDueDate())) {
            task.setDueDate(due);
        }
        task.setPriority(CasePriority.of(urgency));
        tasks.saveTask(task);
    }

    private List<ProcessInstance> instances(String caseNumber) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber, PROCESS)
                .list();
    }

    private List<Task> open(ProcessInstance instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(TASK)
                .list();
    }
}
