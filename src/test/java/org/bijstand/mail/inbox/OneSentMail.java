package org.bijstand.mail.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.SentMail;
import org.bijstand.mail.SentMails;

/** A service that has sent a single mail. */
class OneSentMail implements SentMails {

    static final String TOKEN = "abcdefgh234567xy";
    static final SentMail OFFER = new SentMail(
            UUID.fromString("00000000-0000-4000-8000-00000000000a"),
            "TB-2026-000001",
            "offer",
            "offer-17",
            new MailAddress("partner@poetsdienst.example"),
            "Opdracht");

    /** The places of a sample that answers the mail. */
    static final Map<String, String> ANSWERING = Map.of(
            "MESSAGE_ID",
            "<" + OFFER.id() + ".1@bijstand.example>",
            "SUBJECT",
            OFFER.subject(),
            "PARTNER",
            OFFER.recipient().value(),
            "TOKEN",
            TOKEN);

    @Override
    public Optional<SentMail> byReplyToken(String token) {
        return token.equals(TOKEN) ? Optional.of(OFFER) : Optional.empty();
    }

    @Override
    public Optional<SentMail> byId(UUID id) {
        return id.equals(OFFER.id()) ? Optional.of(OFFER) : Optional.empty();
    }
}
