package org.bijstand.delivery.mail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.Requester;
import org.bijstand.casefile.RequesterKind;
import org.bijstand.delivery.MemberNotices;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.Withdrawal;
import org.bijstand.delivery.WithdrawalReason;
import org.bijstand.homeassistance.Alternatives;
import org.bijstand.link.LinkPurpose;
import org.bijstand.mail.Mail;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.Outbox;
import org.bijstand.partner.Partner;
import org.springframework.stereotype.Component;

/**
 * Puts what members are told into the outbox, in their language. What the member needs goes to the member, else to whoever
 * asked for them; how it ends is told to both.
 */
@Component
class MailToMembers implements MemberNotices {

    private final Outbox outbox;
    private final VisitCalendar calendar;
    private final IssuedLinks links;
    private final Alternatives alternatives;

    MailToMembers(Outbox outbox, VisitCalendar calendar, IssuedLinks links, Alternatives alternatives) {
        this.outbox = outbox;
        this.calendar = calendar;
        this.links = links;
        this.alternatives = alternatives;
    }

    @Override
    public void confirm(CaseFile file, Assignment assignment, Partner partner, List<Visit> visits) {
        member(file)
                .ifPresent(address -> outbox.queue(mail("member-confirmation", file, address)
                        .occasion(assignment.number() + "/" + partner.id())
                        .with("service", assignment.service())
                        .with("partnerName", partner.name())
                        .with("partnerPhone", partner.phone())
                        .with("visits", visits.stream().map(Visit::plan).toList())
                        .with("memberLink", links.to(LinkPurpose.MEMBER, file.caseNumber()))
                        .attach(calendar.planned(file, visits))));
    }

    @Override
    public void replaced(CaseFile file, Assignment assignment, Partner partner, List<Visit> visits) {
        member(file)
                .ifPresent(address -> outbox.queue(mail("replacement", file, address)
                        .occasion(assignment.number() + "/" + partner.id())
                        .with("service", assignment.service())
                        .attach(calendar.cancelled(file, visits))));
    }

    @Override
    public void unserved(CaseFile file, Assignment assignment) {
        concerned(file)
                .forEach(address -> outbox.queue(mail("unserved", file, address)
                        .occasion(assignment.number() + "/" + role(address, file))
                        .with("service", assignment.service())
                        .with("alternatives", alternatives.to(List.of(assignment.service()), file.language()))));
    }

    @Override
    public void askSatisfaction(CaseFile file) {
        member(file)
                .ifPresent(address -> outbox.queue(mail("satisfaction", file, address)
                        .with("satisfactionLink", links.to(LinkPurpose.SATISFACTION, file.caseNumber()))));
    }

    /** Nobody writes to somebody who has died. */
    @Override
    public void withdrawn(CaseFile file, Withdrawal withdrawal, List<Visit> visits) {
        boolean deceased = withdrawal.reason() == WithdrawalReason.DECEASED;
        (deceased ? requester(file) : concerned(file))
                .forEach(address -> outbox.queue(mail("case-withdrawn", file, address)
                        .occasion(role(address, file))
                        .attach(calendar.cancelled(file, visits))));
    }

    private static Mail mail(String template, CaseFile file, String address) {
        return Mail.of(template, file.language(), new MailAddress(address), file.caseNumber());
    }

    private static Optional<String> member(CaseFile file) {
        return concerned(file).findFirst();
    }

    private static Stream<String> concerned(CaseFile file) {
        return Stream.of(file.member().email(), file.requester().email())
                .filter(Objects::nonNull)
                .distinct();
    }

    /** Whoever asked for the member, when that was somebody else. */
    private static Stream<String> requester(CaseFile file) {
        return Stream.of(file.requester())
                .filter(requester -> requester.kind() != RequesterKind.MEMBER)
                .map(Requester::email)
                .filter(Objects::nonNull)
                .filter(address -> !address.equals(file.member().email()));
    }

    private static String role(String address, CaseFile file) {
        return address.equals(file.member().email()) ? "member" : "requester";
    }
}
