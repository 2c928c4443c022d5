package org.bijstand.mail.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bijstand.engine.access.LineGuard;
import org.bijstand.mail.OutgoingMail;
import org.bijstand.mail.OutgoingMails;
import org.bijstand.mail.OutgoingWords;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.mail.inbox.InboxState;
import org.bijstand.mail.web.MailEntry.Action;
import org.springframework.stereotype.Component;

/** The mail in both directions, as the pages show it. Text is shown as text: nothing that somebody wrote becomes HTML. */
@Component
class MailEntries {

    private static final int MOST = 200;

    private final Inbox inbox;
    private final OutgoingMails outgoing;
    private final OutgoingWords words;
    private final LineGuard lines;
    private final Clock clock;

    MailEntries(Inbox inbox, OutgoingMails outgoing, OutgoingWords words, LineGuard lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
        this.inbox = inbox;
        this.outgoing = outgoing;
        this.words = words;
    }

    /**
     * All mail of the case in the order of time.
     *
     * @param open the mail whose text is shown, null for none
     */
    List<MailEntry> ofCase(String caseNumber, UUID open) {
        record Dated(Instant moment, MailEntry entry) {}
        return Stream.concat(
                        inbox.ofCase(caseNumber).stream()
                                .map(mail -> new Dated(mail.receivedAt(), incoming(mail, open))),
                        outgoing.ofCase(caseNumber).stream()
                                .map(mail -> new Dated(mail.queuedAt(), outgoing(mail, open))))
                .sorted(Comparator.comparing(Dated::moment))
                .map(Dated::entry)
                .toList();
    }

    MailList quarantined(UUID open) {
        return list(
                inbox.countQuarantined(lines.lines()),
                inbox.quarantined(lines.lines(), MOST),
                mail -> incoming(mail, open));
    }

    MailList withoutCase(UUID open) {
        return list(
                inbox.countWithoutCase(lines.lines()),
                inbox.withoutCase(lines.lines(), MOST),
                mail -> incoming(mail, open));
    }

    /** What of ours waits, failed or came back. */
    MailList unsent(UUID open) {
        Instant since = clock.instant().minus(OutgoingMails.FOLLOWED);
        return list(
                outgoing.countUnsent(since, lines.lines()),
                outgoing.unsent(since, lines.lines(), MOST),
                mail -> outgoing(mail, open));
    }

    /** Read after the count, so that there may be more than were counted. */
    private static <T> MailList list(long counted, List<T> mails, Function<T, MailEntry> shown) {
        return new MailList(
                Math.max(counted, mails.size()), mails.stream().map(shown).toList());
    }

    private MailEntry incoming(InboxEntry mail, UUID open) {
        boolean quarantined = mail.state() == InboxState.QUARANTINED;
        InboxMail opened = mail.id().equals(open) ? inbox.get(open) : null;
        return new MailEntry(
                mail.id(),
                "Van",
                words.when(mail.receivedAt()),
                mail.sender().isEmpty() ? "onbekende afzender" : mail.sender(),
                subject(mail.shownSubject()),
                mail.caseNumber(),
                IncomingWords.state(mail),
                quarantined,
                opened == null ? null : opened.shownText(),
                mail.files(),
                opened == null ? List.of() : inbox.namesOfFiles(opened),
                mail.canBeOverruled() ? overruling(mail) : null);
    }

    private static Action overruling(InboxEntry mail) {
        String kind = mail.answered() == null ? "aanvraag" : "antwoord";
        return new Action("Toch als " + kind + " behandelen", "aanvraag", 0);
    }

    private MailEntry outgoing(OutgoingMail mail, UUID open) {
        boolean opened = mail.id().equals(open);
        boolean undelivered = mail.state() == OutgoingMail.State.FAILED || mail.state() == OutgoingMail.State.BOUNCED;
        boolean left = undelivered || mail.state() == OutgoingMail.State.SENT;
        return new MailEntry(
                mail.id(),
                "Aan",
                words.when(mail.queuedAt()),
                mail.recipient().value(),
                subject(mail.subject()),
                mail.caseNumber(),
                words.state(mail),
                undelivered,
                opened ? mail.text() : null,
                mail.files().size(),
                opened ? mail.files() : List.of(),
                left ? new Action("Opnieuw sturen", "opnieuw", mail.repeats()) : null);
    }

    private static String subject(String subject) {
        return subject.isEmpty() ? "(zonder onderwerp)" : subject;
    }
}
