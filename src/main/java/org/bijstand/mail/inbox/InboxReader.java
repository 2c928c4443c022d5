package org.bijstand.mail.inbox;

import java.util.Optional;
import java.util.UUID;
import org.bijstand.mail.SentMail;
import org.bijstand.mail.SentMails;
import org.bijstand.mail.inbox.InboxStore.Summary;
import org.bijstand.mail.inbox.mime.MimeHeaders;
import org.bijstand.mail.inbox.mime.MimeReader;
import org.bijstand.mail.inbox.mime.QuotedText;
import org.bijstand.mail.inbox.mime.ReadMail;
import org.springframework.stereotype.Component;

/** Reads what the inbox keeps. */
@Component
class InboxReader {

    private final OwnMail ownMail;
    private final SentMails sentMails;

    InboxReader(OwnMail ownMail, SentMails sentMails) {
        this.ownMail = ownMail;
        this.sentMails = sentMails;
    }

    Sender sender(ReadMail mail) {
        return Sender.of(mail.headers(), ownMail::isOurs);
    }

    InboxMail read(StoredMail stored) {
        ReadMail mail = MimeReader.read(stored.raw());
        Optional<SentMail> answered = Optional.ofNullable(stored.answered()).flatMap(this::sent);
        return mail(stored, mail, answered);
    }

    InboxMail mail(StoredMail stored, ReadMail mail, Optional<SentMail> answered) {
        Sender sender = sender(mail);
        return new InboxMail(
                stored.id(),
                stored.receivedAt(),
                sender.from().orElse(null),
                sender.address().orElse(null),
                sender.name(),
                mail.headers().text("Subject"),
                mail.text(),
                QuotedText.remove(mail.text()),
                mail.files(),
                answered.orElse(null),
                !MachineSigns.isDisowned(mail.headers()));
    }

    /** By its headers alone, for a mail that is too much for us. */
    Optional<SentMail> answeredBy(StoredMail stored) {
        return ownMail.answeredBy(MimeHeaders.of(stored.raw()));
    }

    /** As {@link #answeredBy}. */
    Summary summary(StoredMail stored) {
        MimeHeaders headers = MimeHeaders.of(stored.raw());
        return new Summary(headers.text("From"), headers.text("Subject"), 0);
    }

    private Optional<SentMail> sent(UUID id) {
        return sentMails.byId(id);
    }
}
