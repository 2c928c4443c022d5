package org.bijstand.homeassistance.process;

import org.bijstand.casefile.CaseFiles;
import org.bijstand.homeassistance.RequesterMail;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the requester that the request was received. */
@Component("confirmRequest")
class ConfirmRequest implements JavaDelegate {

    private final CaseFiles cases;
    private final RequesterMail mail;

    ConfirmRequest(CaseFiles cases, RequesterMail mail) {
        this.cases = cases;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mail.confirmRequest(cases.get(execution.getProcessBusinessKey()));
    }
}
