package org.bijstand.delivery.mail;

import java.util.List;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.Postcodes;
import org.bijstand.delivery.PartnerNotices;
import org.bijstand.delivery.Visit;
import org.bijstand.link.LinkPurpose;
import org.bijstand.mail.Mail;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.Outbox;
import org.bijstand.partner.Partner;
import org.springframework.stereotype.Component;

/** Puts what partners are told into the outbox, in the language of their correspondence. */
@Component
class MailToPartners implements PartnerNotices {

    private final Outbox outbox;
    private final VisitCalendar calendar;
    private final IssuedLinks links;
    private final Postcodes postcodes;

    MailToPartners(Outbox outbox, VisitCalendar calendar, IssuedLinks links, Postcodes postcodes) {
        this.outbox = outbox;
        this.calendar = calendar;
        this.links = links;
        this.postcodes = postcodes;
    }

    @Override
    public void askReport(CaseFile file, Assignment assignment, Partner partner, Visit visit) {
        report("report-request", file, assignment, partner, visit);
    }

    @Override
    public void chaseReport(CaseFile file, Assignment assignment, Partner partner, Visit visit) {
        report("report-reminder", file, assignment, partner, visit);
    }

    private void report(String template, CaseFile file, Assignment assignment, Partner partner, Visit visit) {
        outbox.queue(mail(template, file, partner)
                .occasion(visit.id())
                .with("service", assignment.service())
                .with("visit", visit.plan())
                .with("reportLink", links.to(LinkPurpose.VISIT_REPORT, visit.id())));
    }

    @Override
    public void replaced(CaseFile file, Assignment assignment, Partner partner, List<Visit> visits) {
        cancel(file, assignment, partner, visits, true);
    }

    @Override
    public void cancelled(CaseFile file, Assignment assignment, Partner partner, List<Visit> visits) {
        cancel(file, assignment, partner, visits, false);
    }

    private void cancel(CaseFile file, Assignment assignment, Partner partner, List<Visit> visits, boolean replaced) {
        String postcode = file.address().postcode();
        outbox.queue(mail("assignment-cancelled", file, partner)
                .occasion(assignment.number() + "/" + partner.id())
                .with("service", assignment.service())
                .with(
                        "municipality",
                        postcode + " " + postcodes.require(postcode).municipality(partner.correspondence()))
                .with("visits", visits.stream().map(Visit::plan).toList())
                .with("replaced", replaced)
                .attach(calendar.cancelled(file, visits)));
    }

    private static Mail mail(String template, CaseFile file, Partner partner) {
        return Mail.of(template, partner.correspondence(), new MailAddress(partner.email()), file.caseNumber());
    }
}
