package org.bijstand.partner.process;

import org.bijstand.partner.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calls in the supervisors, because no coordinator picked it up in time. */
@Component("alertSupervisors")
class AlertSupervisors implements JavaDelegate {

    private final Escalation escalation;

    AlertSupervisors(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.toSupervisors(execution.getProcessBusinessKey());
    }
}
