package org.bijstand.calendar.process;

import java.time.Clock;
import java.util.Date;
import org.bijstand.calendar.WaitingTimes;
import org.bijstand.casefile.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Due dates in the models: <code>${waitingTime.due(execution, 'coordinator-pickup')}</code> as the date of a timer or as
 * the due date of a user task. Both name {@code execution}: the engine computes a task's due date before {@code task}
 * can be named.
 */
@Component("waitingTime")
public class WaitingTime {

    private final WaitingTimes waitingTimes;
    private final Clock clock;

    WaitingTime(WaitingTimes waitingTimes, Clock clock) {
        this.waitingTimes = waitingTimes;
        this.clock = clock;
    }

    /**
     * When the step that begins now is due, by the process variables {@code urgency} (normal when missing) and {@code
     * attempt} (the first when missing).
     */
    public Date due(DelegateExecution execution, String step) {
        String urgency = (String) execution.getVariable("urgency");
        Number attempt = (Number) execution.getVariable("attempt");
        return Date.from(waitingTimes.due(
                step,
                urgency == null ? Urgency.NORMAL : Urgency.valueOf(urgency),
                attempt == null ? 1 : attempt.intValue(),
                clock.instant()));
    }
}
