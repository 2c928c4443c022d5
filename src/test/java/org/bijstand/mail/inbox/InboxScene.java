package org.bijstand.mail.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.bijstand.casefile.Language;
import org.bijstand.mail.Mail;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.Outbox;
import org.bijstand.mail.SentMail;
import org.bijstand.mail.inbox.file.FileRules;
import org.bijstand.testing.SampleMail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An inbox on the real database, whose mail goes to handlers that a test looks at. */
public class InboxScene {

    public final RecordingHandlers handlers = new RecordingHandlers();
    public final MailIntake intake;
    public final Inbox inbox;

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    InboxScene(
            InboxStore store,
            InboxEntries entries,
            InboxReader reader,
            Sorting sorting,
            FileRules files,
            Outbox outbox,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        MailRouting routing = new MailRouting(
                store,
                reader,
                sorting,
                outbox,
                handlers.as(ReplyHandler.class),
                handlers.as(RequestHandler.class),
                handlers.as(MailReviews.class),
                handlers.as(LetterUrgency.class),
                clock);
        this.intake = new MailIntake(store, entries, routing, transaction, clock);
        this.inbox = new Inbox(store, entries, reader, routing, files, clock);
        this.outbox = outbox;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A mail of ours to somebody, as an answer to it finds it. */
    public SentMail sent(String caseNumber, String recipient) {
        transaction.executeWithoutResult(status ->
                outbox.queue(Mail.of("request-received", Language.NL, new MailAddress(recipient), caseNumber)));
        return jdbc.sql("select id, subject from outbox_mail where case_number = ?")
                .param(caseNumber)
                .query((row, number) -> new SentMail(
                        row.getObject("id", UUID.class),
                        caseNumber,
                        "request-received",
                        "",
                        new MailAddress(recipient),
                        row.getString("subject")))
                .single();
    }

    String tokenOf(SentMail mail) {
        return outboxColumn("reply_token", mail);
    }

    String outboxColumn(String column, SentMail mail) {
        return jdbc.sql("select " + column + " from outbox_mail where id = ?")
                .param(mail.id())
                .query(String.class)
                .single();
    }

    /** The places of a sample that answers the mail. */
    static Map<String, String> answering(SentMail mail) {
        return Map.of(
                "MESSAGE_ID", "<" + mail.id() + "@bijstand.example>",
                "SUBJECT", mail.subject(),
                "PARTNER", mail.recipient().value());
    }

    public InboxEntry receive(byte[] message) {
        UUID id = intake.store(arrived(message));
        intake.handle(id);
        return inbox.entry(id).orElseThrow();
    }

    /** A sample that no other test has sent. */
    public InboxEntry receiveSample(String name, Map<String, String> places) {
        return receive(fresh(SampleMail.of(name, places)));
    }

    ArrivedMail arrived(byte[] message) {
        return new ArrivedMail(message, true, message.length, clock.instant(), 1, 1);
    }

    /** The same words in a message of its own. */
    public static byte[] fresh(byte[] message) {
        String text = new String(message, ISO_8859_1);
        String id = "Message-ID: <" + UUID.randomUUID() + "@post.example>";
        String again = text.contains("Message-ID: <")
                ? text.replaceFirst("Message-ID: <[^>\r\n]*>", id)
                : text.contains(": ") ? id + "\r\n" + text : text + UUID.randomUUID();
        return again.getBytes(ISO_8859_1);
    }
}
