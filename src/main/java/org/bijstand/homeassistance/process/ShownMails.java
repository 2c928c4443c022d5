package org.bijstand.homeassistance.process;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.MailRequest;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.mail.inbox.MailFile;
import org.bijstand.mail.process.ReviewedMail;
import org.springframework.stereotype.Component;

/** The mail of a request as its form shows it: as text, and no more of it than fits; the case's page of mail has it all. */
@Component
class ShownMails {

    private static final int MOST = 20;

    private final Inbox inbox;
    private final Clock clock;

    ShownMails(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** The newest of those that a person wrote, in the order in which they came. */
    Shown of(MailRequest request) {
        List<InboxEntry> written = inbox.ofCase(request.caseNumber()).stream()
                .filter(mail -> mail.id().equals(request.mailId()) || mail.byPerson())
                .toList();
        int older = Math.max(0, written.size() - MOST);
        String page = "/dossiers/%s/post".formatted(request.caseNumber());
        return new Shown(
                written.stream().skip(older).map(mail -> shown(mail, page)).toList(), older > 0, page);
    }

    private ShownMail shown(InboxEntry entry, String page) {
        String received = entry.receivedAt().atZone(clock.getZone()).format(CaseView.MOMENT);
        return inbox.readable(entry.id())
                .map(mail -> shown(mail, received, page))
                .orElseGet(() -> new ShownMail(
                        received,
                        entry.sender(),
                        subject(entry.shownSubject()),
                        "Deze e-mail kan niet getoond worden.",
                        true,
                        false,
                        List.of(),
                        page));
    }

    private ShownMail shown(InboxMail mail, String received, String page) {
        List<String> names = inbox.namesOfFiles(mail);
        String text = ReviewedMail.cut(mail.shownText());
        return new ShownMail(
                received,
                sender(mail),
                subject(mail.shownSubject()),
                text,
                !text.equals(mail.shownText()),
                !mail.sure(),
                mail.files().stream()
                        .map(file -> shown(mail.id(), file, names.get(file.position())))
                        .toList(),
                page);
    }

    /** Whom it comes from, and where an answer goes if that is somewhere else. */
    private static String sender(InboxMail mail) {
        boolean elsewhere = mail.sender() != null && !mail.sender().equals(mail.from());
        return Stream.of(
                        mail.senderName(),
                        mail.from() == null ? "" : "<" + mail.from().value() + ">",
                        elsewhere ? "(antwoord naar " + mail.sender().value() + ")" : "")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String subject(String written) {
        return written.isBlank() ? "(geen onderwerp)" : written;
    }

    private static ShownFile shown(UUID mailId, MailFile file, String name) {
        return new ShownFile(
                name,
                "%d kB".formatted((file.size() + 1023) / 1024),
                "/post/%s/bijlagen/%d".formatted(mailId, file.position()));
    }

    /** @param page the path of the page that has all mail of the request */
    record Shown(List<ShownMail> mails, boolean hasOlder, String page) {}

    /** A mail as text. @param partial whether there is more to it than can be shown here */
    record ShownMail(
            String received,
            String sender,
            String subject,
            String text,
            boolean partial,
            boolean doubtful,
            List<ShownFile> files,
            String page) {}

    /** A file and the page's path that it is downloaded from. */
    record ShownFile(String name, String size, String address) {}
}
