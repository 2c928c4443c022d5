package org.bijstand.partner.process;

import org.bijstand.partner.Dispatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes back what nobody answered in time. */
@Component("withdrawOffers")
class WithdrawOffers implements JavaDelegate {

    private final Dispatch dispatch;

    WithdrawOffers(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatch.endSilent(execution.getProcessBusinessKey());
    }
}
