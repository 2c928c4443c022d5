package org.bijstand.homeassistance.process;

import org.bijstand.casefile.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The priority of user tasks in the models: <code>#{casePriority.of(execution)}</code>. Tasklist sorts by it. */
@Component("casePriority")
public class CasePriority {

    /** 50, which is the engine's own default, for an ordinary case; 75 for an urgent one; 100 for one that can't wait. */
    public int of(DelegateExecution execution) {
        String urgency = (String) execution.getVariable("urgency");
        return of(urgency == null ? Urgency.NORMAL : Urgency.valueOf(urgency));
    }

    static int of(Urgency urgency) {
        return switch (urgency) {
            case NORMAL -> 50;
            case URGENT -> 75;
            case IMMEDIATE -> 100;
        };
    }
}
