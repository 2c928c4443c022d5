package org.bijstand.partner.process;

import org.bijstand.partner.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calls in the coordinators. */
@Component("alertCoordinator")
class AlertCoordinator implements JavaDelegate {

    private final Escalation escalation;

    AlertCoordinator(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.toCoordinators(execution.getProcessBusinessKey());
    }
}
