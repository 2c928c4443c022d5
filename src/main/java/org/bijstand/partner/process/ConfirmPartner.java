package org.bijstand.partner.process;

import static org.bijstand.engine.RoutingVariable.DISPATCH_OUTCOME;

import org.bijstand.partner.Dispatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the partner the details, and tells the others who were asked. */
@Component("confirmPartner")
class ConfirmPartner implements JavaDelegate {

    private final Dispatch dispatch;

    ConfirmPartner(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatch.confirm(execution.getProcessBusinessKey());
        execution.setVariable(DISPATCH_OUTCOME.variableName(), "accepted");
    }
}
