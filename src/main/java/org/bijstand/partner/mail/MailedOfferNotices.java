package org.bijstand.partner.mail;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.bijstand.casefile.Address;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Postcodes;
import org.bijstand.casefile.Requester;
import org.bijstand.casefile.RequesterKind;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.LinkSettings;
import org.bijstand.link.Links;
import org.bijstand.mail.Appointment;
import org.bijstand.mail.Appointments;
import org.bijstand.mail.Attachment;
import org.bijstand.mail.Mail;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.Outbox;
import org.bijstand.mail.StaffAddresses;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferNotices;
import org.bijstand.partner.Partner;
import org.springframework.stereotype.Component;

/**
 * Queues what partners and staff are told. Before a partner has the assignment its mails hold no more than service,
 * municipality, days and hours.
 */
@Component
class MailedOfferNotices implements OfferNotices {

    private static final String TASKLIST = "camunda/app/tasklist/default/";

    private final Outbox outbox;
    private final Links links;
    private final LinkSettings linkSettings;
    private final StaffAddresses staff;
    private final Postcodes postcodes;
    private final PracticalPoints practicalPoints;
    private final Appointments appointments;
    private final Clock clock;

    MailedOfferNotices(
            Outbox outbox,
            Links links,
            LinkSettings linkSettings,
            StaffAddresses staff,
            Postcodes postcodes,
            PracticalPoints practicalPoints,
            Appointments appointments,
            Clock clock) {
        this.outbox = outbox;
        this.links = links;
        this.linkSettings = linkSettings;
        this.staff = staff;
        this.postcodes = postcodes;
        this.practicalPoints = practicalPoints;
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public void offer(CaseFile file, Assignment assignment, Partner partner, Offer offer) {
        outbox.queue(toPartner(OfferMail.OFFER, file, assignment, partner, offer)
                .with("visits", assignment.visits())
                .with("hours", assignment.hours())
                .with("keyPoints", partner.keyPoints(assignment.service()))
                .with("answerLink", answerLink(offer))
                .with("answerBy", local(offer.expiresAt())));
    }

    /** Brings a link of its own, because only the hash of the first one is kept; both work. */
    @Override
    public void remind(CaseFile file, Assignment assignment, Partner partner, Offer offer) {
        outbox.queue(toPartner(OfferMail.REMINDER, file, assignment, partner, offer)
                .with("answerLink", answerLink(offer))
                .with("answerBy", local(offer.expiresAt())));
    }

    @Override
    public void withdraw(CaseFile file, Assignment assignment, Partner partner, Offer offer) {
        outbox.queue(toPartner("offer-withdrawn", file, assignment, partner, offer));
    }

    @Override
    public void taken(CaseFile file, Assignment assignment, Partner partner, Offer offer) {
        outbox.queue(toPartner("offer-taken", file, assignment, partner, offer));
    }

    @Override
    public void tooLate(CaseFile file, Assignment assignment, Partner partner, Offer offer) {
        outbox.queue(toPartner("offer-too-late", file, assignment, partner, offer));
    }

    @Override
    public void refuseProposal(CaseFile file, Assignment assignment, Partner partner, Offer offer) {
        outbox.queue(toPartner("proposal-refused", file, assignment, partner, offer));
    }

    @Override
    public void details(CaseFile file, Assignment assignment, Partner partner, Offer offer) {
        Requester requester = file.requester();
        outbox.queue(toPartner("offer-details", file, assignment, partner, offer)
                .with("memberName", file.member().name())
                .with("address", oneLine(file.address(), partner.correspondence()))
                .with(
                        "phone",
                        file.member().phone() == null
                                ? requester.phone()
                                : file.member().phone())
                .with("contact", requester.kind() == RequesterKind.MEMBER ? null : contact(requester))
                .with("practical", practicalPoints.of(assignment, partner.correspondence()))
                .with("visits", assignment.visits())
                .with("hours", assignment.hours())
                .attach(calendar(file, assignment)));
    }

    @Override
    public void alertCoordinators(CaseFile file, Assignment assignment, int round, String reason) {
        outbox.queue(toStaff("coordinator-alert", staff.coordinators(), file, assignment, round)
                .with("reason", reason)
                .with("visits", assignment.visits()));
    }

    @Override
    public void alertSupervisors(CaseFile file, Assignment assignment, int round, Instant waitingSince) {
        outbox.queue(toStaff("supervisor-alert", staff.supervisors(), file, assignment, round)
                .with("waitingSince", local(waitingSince)));
    }

    private Mail toPartner(String template, CaseFile file, Assignment assignment, Partner partner, Offer offer) {
        Language language = partner.correspondence();
        return Mail.of(template, language, new MailAddress(partner.email()), file.caseNumber())
                .occasion(OfferMail.occasion(offer))
                .with("service", assignment.service())
                .with("municipality", municipality(file, language));
    }

    private Mail toStaff(String template, MailAddress to, CaseFile file, Assignment assignment, int round) {
        return Mail.of(template, Language.NL, to, file.caseNumber())
                .occasion(assignment.number() + "/" + round)
                .with("service", assignment.service())
                .with("municipality", municipality(file, Language.NL))
                .with("taskLink", linkSettings.at(TASKLIST));
    }

    private URI answerLink(Offer offer) {
        return links.issue(LinkPurpose.OFFER, Long.toString(offer.id()), offer.expiresAt())
                .url();
    }

    private Attachment calendar(CaseFile file, Assignment assignment) {
        List<Appointment> visits = assignment.visits().stream()
                .map(visit -> Appointment.of(assignment.number() + "-" + visit.starts(), visit))
                .toList();
        return appointments.planned(file.caseNumber(), visits);
    }

    private String municipality(CaseFile file, Language language) {
        String postcode = file.address().postcode();
        return postcode + " " + postcodes.require(postcode).municipality(language);
    }

    private String oneLine(Address address, Language language) {
        return "%s %s, %s %s"
                .formatted(
                        address.street(),
                        address.houseNumber(),
                        address.postcode(),
                        postcodes.require(address.postcode()).municipality(language));
    }

    private static String contact(Requester requester) {
        return requester.name() + ", " + (requester.phone() == null ? requester.email() : requester.phone());
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }
}
