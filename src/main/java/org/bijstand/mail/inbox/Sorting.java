package org.bijstand.mail.inbox;

import java.util.Optional;
import java.util.OptionalInt;
import org.bijstand.mail.SentMail;
import org.bijstand.mail.inbox.mime.DeliveryReport;
import org.bijstand.mail.inbox.mime.MimeHeaders;
import org.bijstand.mail.inbox.mime.ReadMail;
import org.springframework.stereotype.Component;

/** Says what a mail is. The first sign that fits decides: what a machine wrote never starts a case and never answers one. */
@Component
class Sorting {

    private final OwnMail ownMail;

    Sorting(OwnMail ownMail) {
        this.ownMail = ownMail;
    }

    Verdict sort(StoredMail stored, ReadMail mail, Sender sender) {
        MimeHeaders headers = mail.headers();
        if (!stored.complete()) {
            return quarantined(InboxKind.UNREADABLE, QuarantineReason.TOO_LARGE, headers);
        } else if (saysNothingAboutItself(headers)) {
            return quarantined(InboxKind.UNREADABLE, QuarantineReason.UNREADABLE, headers);
        } else if (isBounce(mail)) {
            return bounce(mail);
        } else if (MachineSigns.isAutomatic(mail)) {
            return Verdict.of(InboxKind.AUTOMATIC, ownMail.answeredBy(headers));
        } else if (MachineSigns.looksAutomatic(headers)) {
            return likelyAutomatic(ownMail.answeredBy(headers));
        } else if (MachineSigns.isFromList(headers)) {
            return quarantined(InboxKind.LIST, QuarantineReason.LIST, headers);
        } else if (MachineSigns.isSpam(headers)) {
            return quarantined(InboxKind.SPAM, QuarantineReason.SPAM, headers);
        } else if (isOurOwn(headers)) {
            return Verdict.of(InboxKind.AUTOMATIC, Optional.empty());
        }
        return byAPerson(mail, sender);
    }

    /** Programs answer mail: what answers none of ours may be by a person who writes about such an answer. */
    private static Verdict likelyAutomatic(Optional<SentMail> answered) {
        return answered.isPresent()
                ? Verdict.of(InboxKind.AUTOMATIC, answered)
                : Verdict.quarantine(InboxKind.AUTOMATIC, QuarantineReason.LIKELY_AUTOMATIC, answered);
    }

    private Verdict byAPerson(ReadMail mail, Sender sender) {
        Optional<SentMail> answered = ownMail.answeredBy(mail.headers());
        if (mail.encrypted()) {
            return Verdict.quarantine(InboxKind.UNREADABLE, QuarantineReason.ENCRYPTED, answered);
        } else if (!mail.readable()) {
            return Verdict.quarantine(InboxKind.UNREADABLE, QuarantineReason.UNREADABLE, answered);
        } else if (sender.address().isEmpty()) {
            return Verdict.quarantine(InboxKind.UNREADABLE, QuarantineReason.NO_SENDER, answered);
        }
        return Verdict.of(answered.isPresent() ? InboxKind.REPLY : InboxKind.REQUEST, answered);
    }

    private Verdict quarantined(InboxKind kind, QuarantineReason reason, MimeHeaders headers) {
        return Verdict.quarantine(kind, reason, ownMail.answeredBy(headers));
    }

    private static boolean saysNothingAboutItself(MimeHeaders headers) {
        return !headers.has("From")
                && !headers.has("Sender")
                && !headers.has("Return-Path")
                && !headers.has("Message-ID")
                && !headers.has("Received");
    }

    /** An absence notice has no sender either (RFC 3834); it names itself, and repeats none of our mail. */
    private boolean isBounce(ReadMail mail) {
        MimeHeaders headers = mail.headers();
        return mail.delivery().isPresent()
                || mail.reportType().equals("delivery-status")
                || MachineSigns.isFromMailServer(headers)
                || MachineSigns.hasNullSender(headers)
                        && !headers.has("Auto-Submitted")
                        && ownMail.namedIn(mail.text()).isPresent();
    }

    private Verdict bounce(ReadMail mail) {
        Optional<OwnMail.Found> found = mail.delivery()
                .flatMap(DeliveryReport::messageId)
                .flatMap(ownMail::namedIn)
                .or(() -> ownMail.meantBy(mail.headers()))
                .or(() -> ownMail.namedIn(mail.text()));
        Optional<SentMail> original = found.map(OwnMail.Found::mail);
        return original.isEmpty() && failure(mail).isPresent()
                ? Verdict.quarantine(InboxKind.BOUNCE, QuarantineReason.UNCLEAR_BOUNCE, original)
                : new Verdict(InboxKind.BOUNCE, Optional.empty(), original, repeats(mail, found));
    }

    /** The token in a subject doesn't tell which sending came back; the repeated mail below may. */
    private OptionalInt repeats(ReadMail mail, Optional<OwnMail.Found> found) {
        OptionalInt known = found.map(OwnMail.Found::repeats).orElse(OptionalInt.empty());
        return known.isPresent() || found.isEmpty()
                ? known
                : ownMail.namedIn(mail.text())
                        .filter(named ->
                                named.mail().id().equals(found.get().mail().id()))
                        .map(OwnMail.Found::repeats)
                        .orElse(known);
    }

    /** The status of a delivery that was given up; empty when the mail server still tries, or has delivered. */
    static Optional<String> failure(ReadMail mail) {
        if (mail.delivery().isPresent()) {
            DeliveryReport report = mail.delivery().get();
            return report.failed() ? Optional.of(report.status()) : Optional.empty();
        }
        return MachineSigns.tellsOfDelay(mail.headers()) ? Optional.empty() : Optional.of("");
    }

    /** Our own words come back by a forwarding rule or a careless program; answering them would never end. */
    private boolean isOurOwn(MimeHeaders headers) {
        return headers.first("From").filter(this::namesUs).isPresent()
                || headers.first("Message-ID").flatMap(ownMail::namedIn).isPresent();
    }

    private boolean namesUs(String from) {
        return Sender.addressIn(from).filter(ownMail::isOurs).isPresent();
    }
}
