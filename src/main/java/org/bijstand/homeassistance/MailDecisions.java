package org.bijstand.homeassistance;

import static org.bijstand.casefile.ServiceLine.HOME_ASSISTANCE;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseSummary;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.MailRequest;
import org.bijstand.casefile.MailRequests;
import org.bijstand.casefile.MailRequests.Decision;
import org.bijstand.casefile.NewCase;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.mail.inbox.MailReviews;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a case worker makes of a mail: a case, part of another case, or nothing (H1). Each mail is decided on once. */
@Service
public class MailDecisions {

    private static final String UNKNOWN = "bestaat niet. Kijk het na, bijvoorbeeld TB-2026-000123.";

    private final Intake intake;
    private final CaseFiles cases;
    private final MailRequests requests;
    private final RequestsByMail byMail;
    private final SenderMail senders;
    private final Inbox inbox;
    private final ObjectProvider<MailReviews> reviews;
    private final Clock clock;

    MailDecisions(
            Intake intake,
            CaseFiles cases,
            MailRequests requests,
            RequestsByMail byMail,
            SenderMail senders,
            Inbox inbox,
            ObjectProvider<MailReviews> reviews,
            Clock clock) {
        this.intake = intake;
        this.cases = cases;
        this.requests = requests;
        this.byMail = byMail;
        this.senders = senders;
        this.inbox = inbox;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Opens the case, as asked for when the mail came.
     *
     * @throws InvalidInput as {@link Intake#open(NewCase)}, or when somebody has decided already
     */
    @Transactional
    public void open(String caseNumber, NewCase request, String userId) {
        decide(caseNumber, new Decision(MailRequest.State.CASE, null, null, userId, clock.instant()));
        intake.open(caseNumber, request, requests.get(caseNumber).receivedAt());
    }

    /**
     * Puts the mail, and what came after it, with another case, or with another request that is still open, and tells the
     * sender the number. Both are locked, so that two requests never disappear into each other.
     *
     * @throws InvalidInput when there is no such case or open request, or somebody has decided already
     */
    @Transactional
    public void join(String caseNumber, String otherNumber, String userId) {
        String other = otherNumber.strip().toUpperCase(Locale.ROOT);
        Stream.of(caseNumber, other).sorted().forEach(requests::lock);
        requireOther(caseNumber, other);
        decide(caseNumber, new Decision(MailRequest.State.JOINED, other, null, userId, clock.instant()));
        MailRequest request = requests.get(caseNumber);
        requests.find(other).filter(MailRequest::isOpen).ifPresent(open -> add(request, open));
        inbox.ofCase(caseNumber).forEach(mail -> inbox.assign(mail.id(), other));
        if (request.sender() != null) {
            senders.tellJoined(request, other);
        }
    }

    /** Whoever is at work on the other request may have opened it before, and gets the mail as a task of its own. */
    private void add(MailRequest request, MailRequest open) {
        byMail.raise(open, request.urgency());
        if (byMail.isTakenUp(open.caseNumber())) {
            inbox.ofCase(request.caseNumber()).stream()
                    .filter(mail -> mail.id().equals(request.mailId()) || mail.byPerson())
                    .forEach(mail -> reviews.getObject()
                            .open(MailReviews.Matter.REPLY, mail.id(), open.caseNumber(), request.urgency()));
        }
    }

    /** Keeps the mail and why it is no request. @throws InvalidInput when somebody has decided already */
    @Transactional
    public void drop(String caseNumber, String reason, String userId) {
        decide(caseNumber, new Decision(MailRequest.State.DROPPED, null, reason, userId, clock.instant()));
    }

    /** The open cases of the member, and those asked for from the address that the mail says it comes from. */
    public List<CaseSummary> openCases(MailRequest request, String membershipNumber) {
        String from = inbox.readable(request.mailId())
                .map(InboxMail::from)
                .map(MailAddress::value)
                .orElse(null);
        return cases.openCasesOf(membershipNumber, from).stream()
                .filter(open -> ServiceLine.of(open.caseNumber())
                        .filter(HOME_ASSISTANCE::equals)
                        .isPresent())
                .toList();
    }

    /** Other mail of the same sender that nobody has decided on. */
    public List<MailRequest> openRequests(MailRequest request) {
        return requests.openFrom(request.sender()).stream()
                .filter(other -> !other.caseNumber().equals(request.caseNumber()))
                .toList();
    }

    private void decide(String caseNumber, Decision decision) {
        if (!requests.decide(caseNumber, decision)) {
            throw new InvalidInput("Wat is het", "is al beslist voor deze e-mail. Vernieuw de takenlijst.");
        }
    }

    private void requireOther(String caseNumber, String other) {
        if (other.equals(caseNumber)) {
            throw new InvalidInput("Dossiernummer", "is dat van deze e-mail zelf. Kies een ander dossier.");
        }
        Optional<MailRequest> request = requests.find(other);
        if (request.map(MailRequest::joinedTo).filter(caseNumber::equals).isPresent()) {
            throw new InvalidInput(
                    "Dossiernummer",
                    "is van een e-mail die een collega al bij deze gevoegd heeft. Open de taak opnieuw: daar staan ze samen.");
        }
        boolean openRequest = request.filter(MailRequest::isOpen).isPresent();
        if (!openRequest && cases.find(HOME_ASSISTANCE, other).isEmpty()) {
            throw new InvalidInput("Dossiernummer", request.map(this::whereItIs).orElse(UNKNOWN));
        }
    }

    private String whereItIs(MailRequest decided) {
        return decided.joinedTo() == null
                ? "is van een e-mail die geen aanvraag was. Kies een ander dossier."
                : "is van een e-mail die bij dossier %s gevoegd is. Vul dat nummer in."
                        .formatted(requests.current(decided.caseNumber()));
    }
}
