package org.bijstand.homeassistance.process;

import org.bijstand.homeassistance.Grants;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Refuses the case, tells the requester every reason and closes it. */
@Component("tellNotEligible")
class TellNotEligible implements JavaDelegate {

    private final Grants grants;

    TellNotEligible(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        grants.refuse(execution.getProcessBusinessKey());
    }
}
