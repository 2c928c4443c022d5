package org.bijstand.partner.process;

import org.bijstand.partner.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calls in the managers, because no coordinator picked it up in time. */
@Component("alertManager")
class AlertManager implements JavaDelegate {

    private final Escalation escalation;

    AlertManager(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.toManagers(execution.getProcessBusinessKey());
    }
}
