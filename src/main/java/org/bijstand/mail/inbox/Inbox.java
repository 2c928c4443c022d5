package org.bijstand.mail.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bijstand.casefile.InszSearch;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.link.Links;
import org.bijstand.mail.inbox.file.FileKind;
import org.bijstand.mail.inbox.file.FileRules;
import org.bijstand.mail.inbox.mime.MimeReader;
import org.bijstand.mail.inbox.mime.ReadMail;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mail that people and machines wrote to the service, and what became of it (H1, H7). */
@Service
public class Inbox {

    private final InboxStore store;
    private final InboxEntries entries;
    private final InboxReader reader;
    private final MailRouting routing;
    private final FileRules files;
    private final Clock clock;

    Inbox(
            InboxStore store,
            InboxEntries entries,
            InboxReader reader,
            MailRouting routing,
            FileRules files,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.reader = reader;
        this.routing = routing;
        this.files = files;
        this.clock = clock;
    }

    /** @throws NoSuchElementException when there is no such mail */
    @Transactional(readOnly = true)
    public InboxMail get(UUID mailId) {
        return reader.read(store.find(mailId).orElseThrow(() -> unknown(mailId)));
    }

    /**
     * For whoever has to go on without it: what came in can be anything, and a mail that can't be read doesn't spoil the
     * caller's transaction.
     *
     * @return empty when reading it fails
     * @throws NoSuchElementException when there is no such mail
     */
    @Transactional(readOnly = true)
    public Optional<InboxMail> readable(UUID mailId) {
        try {
            return Optional.of(reader.read(store.find(mailId).orElseThrow(() -> unknown(mailId))));
        } catch (DataAccessException | NoSuchElementException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException | StackOverflowError unreadable) {
            return Optional.empty();
        }
    }

    /** @param position of the file within the mail, from 0; empty when there is no such mail or file */
    @Transactional(readOnly = true)
    public Optional<FileContent> file(UUID mailId, int position) {
        return store.find(mailId).flatMap(mail -> {
            ReadMail read = MimeReader.read(mail.raw());
            return read.attached().stream()
                    .filter(attached -> attached.file().position() == position)
                    .findFirst()
                    .map(attached -> content(mail, read, attached));
        });
    }

    private FileContent content(StoredMail mail, ReadMail read, ReadMail.Attached attached) {
        Optional<String> refusal = files.refusal(attached.file(), read.files())
                .or(() -> mail.caseNumber() == null
                        ? Optional.empty()
                        : files.refusalForCase(store.sizeUpTo(mail.id(), mail.caseNumber())));
        byte[] bytes = attached.content().bytes();
        return new FileContent(
                attached.file(),
                attached.file().kind() == FileKind.MESSAGE ? words(bytes) : bytes,
                refusal.orElse(null));
    }

    /** Of a mail inside a mail: without its own files, which nobody has looked at. */
    private static byte[] words(byte[] message) {
        ReadMail read = MimeReader.read(message);
        String head = "Van: %s\nOnderwerp: %s\n\n"
                .formatted(read.headers().text("From"), read.headers().text("Subject"));
        return InszSearch.masked(Links.hidden(head + read.text())).getBytes(StandardCharsets.UTF_8);
    }

    /** As lists name them, with what holds one back. */
    public List<String> namesOfFiles(InboxMail mail) {
        return mail.files().stream()
                .map(file -> files.refusal(file, mail.files())
                        .map(reason -> file.name() + " (gesloten: " + reason + ")")
                        .orElse(file.name()))
                .toList();
    }

    /** As a list shows it. */
    @Transactional(readOnly = true)
    public Optional<InboxEntry> entry(UUID mailId) {
        return entries.find(mailId);
    }

    /** Oldest first, automatic mail and quarantine included. */
    @Transactional(readOnly = true)
    public List<InboxEntry> ofCase(String caseNumber) {
        return entries.ofCase(caseNumber);
    }

    /** What belongs to no case, comes to one of these lines and is not in quarantine, newest first. */
    @Transactional(readOnly = true)
    public List<InboxEntry> withoutCase(Set<ServiceLine> lines, int most) {
        return entries.withoutCase(lines, most);
    }

    /** How many {@link #withoutCase} would list, were there no most. */
    @Transactional(readOnly = true)
    public long countWithoutCase(Set<ServiceLine> lines) {
        return entries.countWithoutCase(lines);
    }

    /** What is in quarantine, of the cases of these lines and what comes to them without a case, newest first. */
    @Transactional(readOnly = true)
    public List<InboxEntry> quarantined(Set<ServiceLine> lines, int most) {
        return entries.quarantined(lines, most);
    }

    /** How many {@link #quarantined} would list, were there no most. */
    @Transactional(readOnly = true)
    public long countQuarantined(Set<ServiceLine> lines) {
        return entries.countQuarantined(lines);
    }

    /**
     * The mail belongs to that case, whatever it was thought to belong to.
     *
     * @throws NoSuchElementException when there is no such mail
     */
    @Transactional
    public void assign(UUID mailId, String caseNumber) {
        if (!store.assign(mailId, caseNumber)) {
            throw unknown(mailId);
        }
    }

    /**
     * A person found that a mail in quarantine, or one that was taken for a machine's, was written by somebody: it is handled
     * as any other answer to our mail or, when it answers none, as a request.
     *
     * @param userId who says so; kept with the mail
     * @return the number of its case, null when it answers mail that belongs to none
     * @throws InvalidInput when it isn't in quarantine any more, or has its case already
     * @throws NoSuchElementException when there is no such mail
     */
    @Transactional
    public String overrule(UUID mailId, String userId) {
        StoredMail mail = store.take(mailId).orElseThrow(() -> unknown(mailId));
        if (entries.find(mailId).filter(InboxEntry::canBeOverruled).isEmpty()) {
            throw new InvalidInput("E-mail", "staat niet meer in quarantaine. Vernieuw de pagina.");
        }
        // Before anybody is told, so that what they do with the mail isn't overwritten.
        InboxKind kind = mail.answered() == null ? InboxKind.REQUEST : InboxKind.REPLY;
        store.overrule(mailId, kind, userId, clock.instant());
        routing.handOver(mail);
        return entries.find(mailId).orElseThrow().caseNumber();
    }

    @Transactional(readOnly = true)
    public InboxStatus status() {
        return store.status();
    }

    private static NoSuchElementException unknown(UUID mailId) {
        return new NoSuchElementException("no incoming mail " + mailId);
    }
}
