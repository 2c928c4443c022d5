package org.bijstand.delivery.process;

import org.bijstand.delivery.ReportRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("chaseReport")
class ChaseReport implements JavaDelegate {

    private final ReportRequests requests;

    ChaseReport(ReportRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.chase(VisitOf.execution(execution));
    }
}
