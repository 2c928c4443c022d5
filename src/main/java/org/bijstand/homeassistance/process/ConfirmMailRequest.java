package org.bijstand.homeassistance.process;

import org.bijstand.homeassistance.RequestsByMail;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the sender that the mail came, under which number, and what happens next. */
@Component("confirmMailRequest")
class ConfirmMailRequest implements JavaDelegate {

    private final RequestsByMail requests;

    ConfirmMailRequest(RequestsByMail requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.confirm(execution.getProcessBusinessKey());
    }
}
