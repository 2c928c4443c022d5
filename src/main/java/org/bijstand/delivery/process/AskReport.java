package org.bijstand.delivery.process;

import static org.bijstand.engine.RoutingVariable.REPORTED;

import org.bijstand.delivery.ReportRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("askReport")
class AskReport implements JavaDelegate {

    private final ReportRequests requests;

    AskReport(ReportRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean awaited = requests.ask(VisitOf.execution(execution));
        execution.setVariable(REPORTED.variableName(), !awaited);
    }
}
