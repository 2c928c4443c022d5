package org.bijstand.homeassistance.mail;

import org.bijstand.casefile.MailRequest;
import org.bijstand.homeassistance.SenderMail;
import org.bijstand.mail.Mail;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.Outbox;
import org.springframework.stereotype.Component;

@Component
class OutboxSenderMail implements SenderMail {

    private final Outbox outbox;

    OutboxSenderMail(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void confirm(MailRequest request, Missing missing) {
        outbox.queue(to(request, "mail-request-received", request.caseNumber())
                .with("asksSomething", missing.any())
                .with("asksMembershipNumber", missing.membershipNumber())
                .with("asksPhone", missing.phone())
                .with("asksAddress", missing.address()));
    }

    /** Of the other case, so that an answer comes there; one for each mail that was joined to it. */
    @Override
    public void tellJoined(MailRequest request, String caseNumber) {
        outbox.queue(to(request, "mail-request-joined", caseNumber).occasion(request.caseNumber()));
    }

    private static Mail to(MailRequest request, String template, String caseNumber) {
        return Mail.of(template, request.language(), new MailAddress(request.sender()), caseNumber);
    }
}
