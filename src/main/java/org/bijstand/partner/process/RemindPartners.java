package org.bijstand.partner.process;

import org.bijstand.partner.Dispatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds whoever hasn't answered yet. */
@Component("remindPartners")
class RemindPartners implements JavaDelegate {

    private final Dispatch dispatch;

    RemindPartners(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatch.remind(execution.getProcessBusinessKey());
    }
}
