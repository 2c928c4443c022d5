package org.bijstand.partner.process;

import org.bijstand.partner.Dispatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the best candidate, or several at once when it is urgent. */
@Component("offerAssignment")
class OfferAssignment implements JavaDelegate {

    private final Dispatch dispatch;

    OfferAssignment(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatch.offer(execution.getProcessBusinessKey());
    }
}
