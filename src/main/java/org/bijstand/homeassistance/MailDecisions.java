package org.bijstand.homeassistance;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseSummary;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.MailRequest;
import org.bijstand.casefile.MailRequests;
import org.bijstand.casefile.MailRequests.Decision;
import org.bijstand.casefile.NewCase;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.inbox.Inbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a case worker makes of a mail: a case, part of another case, or nothing (H1). Each mail is decided on once. */
@Service
public class MailDecisions {

    private final Intake intake;
    private final CaseFiles cases;
    private final MailRequests requests;
    private final SenderMail senders;
    private final Inbox inbox;
    private final Clock clock;

    MailDecisions(Intake intake, CaseFiles cases, MailRequests requests, SenderMail senders, Inbox inbox, Clock clock) {
        this.intake = intake;
        this.cases = cases;
        this.requests = requests;
        this.senders = senders;
        this.inbox = inbox;
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
     * sender the number.
     *
     * @throws InvalidInput when there is no such case, or somebody has decided already
     */
    @Transactional
    public void join(String caseNumber, String otherNumber, String userId) {
        String other = otherNumber.strip().toUpperCase(Locale.ROOT);
        requireOther(caseNumber, other);
        decide(caseNumber, new Decision(MailRequest.State.JOINED, other, null, userId, clock.instant()));
        inbox.ofCase(caseNumber).forEach(mail -> inbox.assign(mail.id(), other));
        MailRequest request = requests.get(caseNumber);
        if (request.sender() != null) {
            senders.tellJoined(request, other);
        }
    }

    /** Keeps the mail and why it is no request. @throws InvalidInput when somebody has decided already */
    @Transactional
    public void drop(String caseNumber, String reason, String userId) {
        decide(caseNumber, new Decision(MailRequest.State.DROPPED, null, reason, userId, clock.instant()));
    }

    /** The open cases of the member, and those asked for from the address that the mail says it comes from. */
    public List<CaseSummary> openCases(MailRequest request, String membershipNumber) {
        MailAddress from = inbox.get(request.mailId()).from();
        return cases.openCasesOf(membershipNumber, from == null ? null : from.value());
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
        boolean openRequest = requests.find(other).filter(MailRequest::isOpen).isPresent();
        if (!openRequest && cases.find(other).isEmpty()) {
            throw new InvalidInput("Dossiernummer", "bestaat niet. Kijk het na, bijvoorbeeld TB-2026-000123.");
        }
    }
}
