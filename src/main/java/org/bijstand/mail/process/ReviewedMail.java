package org.bijstand.mail.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bijstand.engine.RoutingVariable;
import org.bijstand.engine.form.OpenTask;
import org.bijstand.mail.OutgoingWords;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.mail.inbox.MailFile;
import org.springframework.stereotype.Component;

/** A mail that came in, as the forms show it: its words as text, its files as links to the page that hands them out. */
@Component
public class ReviewedMail {

    /** More than anybody reads in a form; the case's mail page has all of it. */
    private static final int LONGEST = 10_000;

    private final Inbox inbox;
    private final OutgoingWords words;

    ReviewedMail(Inbox inbox, OutgoingWords words) {
        this.inbox = inbox;
        this.words = words;
    }

    /** The mail that a task is about. */
    public static UUID idOf(OpenTask task) {
        return UUID.fromString((String) task.facts().get(RoutingVariable.MAIL_ID.variableName()));
    }

    /** Who is kept as having decided. */
    public static String userOf(OpenTask task) {
        return Objects.requireNonNullElse(task.userId(), "system");
    }

    /** What the group of fields about the mail shows. */
    public Map<String, Object> shown(UUID mailId) {
        InboxEntry entry = inbox.entry(mailId).orElseThrow();
        Map<String, Object> shown = new HashMap<>();
        shown.put("sender", entry.sender());
        shown.put("received", words.when(entry.receivedAt()));
        shown.put("subject", entry.shownSubject());
        shown.put("caseNumber", entry.caseNumber());
        shown.put("text", "Deze mail kan niet getoond worden.");
        shown.put("hasFiles", false);
        // The task must open all the same when the mail can't be read, or nobody could ever finish it.
        inbox.readable(mailId).ifPresent(mail -> addContent(mail, shown));
        return shown;
    }

    private void addContent(InboxMail mail, Map<String, Object> shown) {
        List<String> names = inbox.namesOfFiles(mail);
        List<FileRow> files = mail.files().stream()
                .map(file -> row(mail.id(), file, names.get(file.position())))
                .toList();
        shown.put("text", mail.text().isBlank() ? "Deze mail bevat geen leesbare tekst." : cut(mail.shownText()));
        shown.put("hasFiles", !files.isEmpty());
        shown.put("files", files);
    }

    /** As much of a text as a form shows. */
    public static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\n… (de mail is langer)";
    }

    private static FileRow row(UUID mailId, MailFile file, String name) {
        return new FileRow(
                file.position() + 1,
                name,
                Math.max(1, file.size() / 1024) + " kB",
                "/post/%s/bijlagen/%d".formatted(mailId, file.position()));
    }

    /** A row of the table of files. */
    record FileRow(int number, String name, String size, String link) {}
}
