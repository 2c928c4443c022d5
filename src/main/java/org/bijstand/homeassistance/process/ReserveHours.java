package org.bijstand.homeassistance.process;

import org.bijstand.engine.ProcessErrors;
import org.bijstand.homeassistance.EntitlementExceeded;
import org.bijstand.homeassistance.Grants;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Grants what the case has a right to, in the member's ledger (H5). */
@Component("reserveHours")
class ReserveHours implements JavaDelegate {

    private final Grants grants;

    ReserveHours(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            grants.grant(execution.getProcessBusinessKey());
        } catch (EntitlementExceeded exceeded) {
            throw new BpmnError(ProcessErrors.ENTITLEMENT_EXCEEDED);
        }
    }
}
