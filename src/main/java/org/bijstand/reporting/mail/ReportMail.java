package org.bijstand.reporting.mail;

import java.time.YearMonth;
import org.bijstand.casefile.Language;
import org.bijstand.link.LinkSettings;
import org.bijstand.mail.Attachment;
import org.bijstand.mail.Mail;
import org.bijstand.mail.Outbox;
import org.bijstand.mail.StaffAddresses;
import org.bijstand.reporting.MonthlyReport;
import org.bijstand.reporting.MonthlyReports;
import org.bijstand.reporting.export.ReportExports;
import org.springframework.stereotype.Component;

/** Sends a month's report to the managers, as a PDF and with the address of its page (H10). */
@Component
public class ReportMail {

    private final MonthlyReports reports;
    private final ReportExports exports;
    private final Outbox outbox;
    private final StaffAddresses staff;
    private final LinkSettings addresses;

    ReportMail(
            MonthlyReports reports,
            ReportExports exports,
            Outbox outbox,
            StaffAddresses staff,
            LinkSettings addresses) {
        this.reports = reports;
        this.exports = exports;
        this.outbox = outbox;
        this.staff = staff;
        this.addresses = addresses;
    }

    /** @param occasion who asked for it: asking twice sends twice, repeating one request doesn't */
    public void send(YearMonth month, String occasion) {
        byte[] pdf = exports.as("pdf").orElseThrow().write(reports.of(month));
        outbox.queue(Mail.of("monthly-report", Language.NL, staff.managers(), null)
                .occasion(occasion)
                .with("month", MonthlyReport.nameOf(month))
                .with("reportLink", addresses.baseUrl().resolve("/rapporten/" + month))
                .attach(new Attachment("maandrapport-" + month + ".pdf", "application/pdf", pdf)));
    }
}
