package org.bijstand.overview;

import static org.bijstand.overview.Happening.Topic.MAIL;

import java.util.stream.Stream;
import org.bijstand.mail.OutgoingMail;
import org.bijstand.mail.OutgoingMails;
import org.bijstand.mail.OutgoingWords;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxEntry;
import org.springframework.stereotype.Component;

/** The mail of a case in both directions; its words stand on the page of the mail. */
@Component
class MailChapter implements Chapter {

    private final OutgoingMails outgoing;
    private final OutgoingWords words;
    private final Inbox inbox;

    MailChapter(OutgoingMails outgoing, OutgoingWords words, Inbox inbox) {
        this.outgoing = outgoing;
        this.words = words;
        this.inbox = inbox;
    }

    @Override
    public Stream<Happening> of(Dossier dossier) {
        return Stream.concat(
                outgoing.ofCase(dossier.number()).stream().map(this::sent),
                inbox.ofCase(dossier.number()).stream().map(MailChapter::received));
    }

    private Happening sent(OutgoingMail mail) {
        return Happening.of(
                        mail.queuedAt(), MAIL, "Mail aan " + mail.recipient().value())
                .detail("%s – %s".formatted(mail.subject(), words.state(mail)));
    }

    private static Happening received(InboxEntry mail) {
        String sender = mail.sender().isEmpty() ? "onbekende afzender" : mail.sender();
        return Happening.of(mail.receivedAt(), MAIL, "Mail van " + sender).detail(mail.subject());
    }
}
