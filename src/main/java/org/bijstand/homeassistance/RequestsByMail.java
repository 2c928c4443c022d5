package org.bijstand.homeassistance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.MailRequest;
import org.bijstand.casefile.MailRequests;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.Urgency;
import org.bijstand.casefile.recognition.Letter;
import org.bijstand.casefile.recognition.Recognised;
import org.bijstand.casefile.recognition.Recognition;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxMail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what people write, up to the moment at which a case worker reads it (H1). */
@Service
public class RequestsByMail {

    private final CaseFiles cases;
    private final MailRequests requests;
    private final Recognition recognition;
    private final MailUrgency urgencies;
    private final MailRequestProcess process;
    private final SenderMail senders;
    private final Inbox inbox;
    private final MailRequestSettings settings;
    private final Clock clock;

    RequestsByMail(
            CaseFiles cases,
            MailRequests requests,
            Recognition recognition,
            MailUrgency urgencies,
            MailRequestProcess process,
            SenderMail senders,
            Inbox inbox,
            MailRequestSettings settings,
            Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.recognition = recognition;
        this.urgencies = urgencies;
        this.process = process;
        this.senders = senders;
        this.inbox = inbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Gives the mail a number and puts it before the case workers. @return the number */
    @Transactional
    public String open(InboxMail mail) {
        String caseNumber = cases.reserveNumber();
        Urgency urgency = urgencies.of(mail);
        requests.add(new MailRequest(
                caseNumber,
                mail.id(),
                mail.receivedAt(),
                valueOf(mail.sender()),
                recognise(mail).answerIn(),
                urgency,
                MailRequest.State.OPEN,
                null));
        inbox.assign(mail.id(), caseNumber);
        process.begin(caseNumber, mail.id(), urgency);
        return caseNumber;
    }

    /** Tells the sender that the mail came, unless the address has had enough of such receipts today. */
    @Transactional
    public void confirm(String caseNumber) {
        MailRequest request = requests.get(caseNumber);
        Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        if (request.sender() != null && requests.receiptsTo(request.sender(), today) < settings.receiptsPerDay()) {
            InboxMail mail = inbox.get(request.mailId());
            senders.confirm(request, missingIn(mail, recognise(mail)));
            requests.noteReceipt(caseNumber, clock.instant());
        }
    }

    /** Adds a mail to an open request. */
    @Transactional
    public void add(MailRequest request, InboxMail mail) {
        inbox.assign(mail.id(), request.caseNumber());
        raise(request, urgencies.of(mail));
    }

    /** What is added to a request may be more urgent than that seemed; it never becomes less so. */
    void raise(MailRequest request, Urgency urgency) {
        if (urgency.compareTo(request.urgency()) > 0) {
            requests.changeUrgency(request.caseNumber(), urgency);
            process.raise(request.caseNumber(), urgency);
        }
    }

    /** Whether somebody is at work on the request, and so may not see what is added to it. */
    public boolean isTakenUp(String caseNumber) {
        return process.isTakenUp(caseNumber);
    }

    /** What can be read from the mail without anybody's help. */
    public Recognised recognise(InboxMail mail) {
        String text = mail.newText().isBlank() ? mail.text() : mail.newText();
        return recognition.recognise(
                new Letter(Objects.toString(valueOf(mail.from()), ""), mail.senderName(), mail.subject(), text));
    }

    private static String valueOf(MailAddress address) {
        return address == null ? null : address.value();
    }

    /**
     * What we ask must not tell a stranger who is a member. So only the mail itself counts, and what the register knows of a
     * member just when it is that member who writes, from the address that we know.
     */
    private static SenderMail.Missing missingIn(InboxMail mail, Recognised recognised) {
        Optional<Member> writer = recognised.member().filter(member -> isFrom(member, mail));
        return new SenderMail.Missing(
                writer.isEmpty() && !recognised.numberWritten(),
                recognised.phone().isEmpty() && writer.map(Member::phone).isEmpty(),
                writer.isEmpty() && recognised.place().isEmpty());
    }

    /** With an answer that goes to the very same address. */
    private static boolean isFrom(Member member, InboxMail mail) {
        return mail.sure()
                && mail.from() != null
                && mail.from().equals(mail.sender())
                && mail.from().value().equalsIgnoreCase(member.email());
    }
}
