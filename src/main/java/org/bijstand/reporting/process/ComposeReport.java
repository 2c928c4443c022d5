package org.bijstand.reporting.process;

import org.bijstand.reporting.MonthlyReports;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Fixes the month of the report: the one asked for, or the last one that has ended when the timer started it. */
@Component("composeReport")
class ComposeReport implements JavaDelegate {

    private final MonthlyReports reports;

    ComposeReport(MonthlyReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.hasVariable("reportMonth")) {
            String month = reports.lastEnded().toString();
            execution.setVariable("reportMonth", month);
            execution.setProcessBusinessKey(month);
        }
    }
}
