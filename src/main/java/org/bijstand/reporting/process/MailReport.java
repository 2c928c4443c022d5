package org.bijstand.reporting.process;

import java.time.YearMonth;
import org.bijstand.reporting.mail.ReportMail;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("mailReport")
class MailReport implements JavaDelegate {

    private final ReportMail mail;

    MailReport(ReportMail mail) {
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        YearMonth month = YearMonth.parse((String) execution.getVariable("reportMonth"));
        mail.send(month, execution.getProcessInstanceId());
    }
}
