package org.bijstand.delivery.process;

import org.bijstand.delivery.Incidents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("raiseIncident")
class RaiseIncident implements JavaDelegate {

    private final Incidents incidents;

    RaiseIncident(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        incidents.wake(VisitOf.execution(execution));
    }
}
