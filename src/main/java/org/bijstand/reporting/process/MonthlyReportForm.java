package org.bijstand.reporting.process;

import java.util.Map;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.StartForm;
import org.bijstand.engine.form.StartedCase;
import org.bijstand.reporting.MonthlyReports;
import org.springframework.stereotype.Component;

/** Asks for the report of any month that has begun (H10). */
@Component
class MonthlyReportForm implements StartForm {

    private final MonthlyReports reports;

    MonthlyReportForm(MonthlyReports reports) {
        this.reports = reports;
    }

    @Override
    public String formId() {
        return "monthly-report-request";
    }

    @Override
    public StartedCase submit(String userId, FormAnswers answers) {
        String month = reports.parse(answers.text("month")).toString();
        return new StartedCase(month, Map.of("reportMonth", month));
    }
}
