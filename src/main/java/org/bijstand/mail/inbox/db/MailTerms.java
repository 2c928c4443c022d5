package org.bijstand.mail.inbox.db;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.bijstand.casefile.Retained;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.mail.inbox.InboxStore;
import org.bijstand.mail.inbox.db.SealedInbox.Column;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long mail and its files are kept, when that is less long than the case. */
@Configuration(proxyBeanMethods = false)
class MailTerms {

    /** Of such a case, or of a request that was joined to it. */
    private static final String CLOSED = """
            case_number in (
                select known.number
                from assistance_case ended
                    cross join lateral (select ended.case_number
                                        union all
                                        select case_number from mail_request
                                        where joined_to = ended.case_number) known (number)
                where status <> 'OPEN' and closed_at < :before and starts_with(ended.case_number, :prefix))
            """;

    /** What happens to some mails. */
    @FunctionalInterface
    private interface Removal {
        int remove(JdbcClient jdbc, ServiceLine line, Instant before, int most);
    }

    private record Term(Kind kind, JdbcClient jdbc, Removal removal) implements Retained {

        @Override
        public int expire(ServiceLine line, Instant before, int most) {
            return removal.remove(jdbc, line, before, most);
        }
    }

    @Bean
    Retained receivedMailTerm(JdbcClient jdbc) {
        return new Term(Retained.Kind.MAIL, jdbc, (db, line, before, most) -> {
            List<UUID> ids = ids(db, "select id from inbox_mail where " + CLOSED, line, before, most);
            return deleteReceived(db, ids);
        });
    }

    @Bean
    Retained sentMailTerm(JdbcClient jdbc) {
        return new Term(Retained.Kind.MAIL, jdbc, (db, line, before, most) -> {
            List<UUID> ids = ids(db, "select id from outbox_mail where " + CLOSED, line, before, most);
            return deleteSent(db, ids);
        });
    }

    @Bean
    Retained sentFileTerm(JdbcClient jdbc) {
        return new Term(Retained.Kind.ATTACHMENTS, jdbc, (db, line, before, most) -> {
            List<UUID> ids = ids(
                    db,
                    "select id from outbox_mail where id in (select mail_id from outbox_attachment) and " + CLOSED,
                    line,
                    before,
                    most);
            return ids.isEmpty()
                    ? 0
                    : db.sql("delete from outbox_attachment where mail_id in (:ids)")
                            .param("ids", ids)
                            .update();
        });
    }

    @Bean
    Retained receivedFileTerm(JdbcClient jdbc, InboxStore store, Inbox inbox, Column inboxRaw) {
        return new Term(Retained.Kind.ATTACHMENTS, jdbc, (db, line, before, most) -> {
            List<UUID> ids = ids(db, "select id from inbox_mail where files > 0 and " + CLOSED, line, before, most);
            for (UUID id : ids) {
                byte[] words = wordsAlone(
                        store.find(id).orElseThrow().raw(),
                        inbox.readable(id).map(InboxMail::text).orElse(""));
                db.sql("update inbox_mail set raw = ?, files = 0 where id = ?")
                        .params(inboxRaw.seal(words, id), id)
                        .update();
            }
            return ids.size();
        });
    }

    /** Whether an address works is worth a new try after such a time. */
    @Bean
    Retained badAddressTerm(JdbcClient jdbc) {
        return new Term(
                Retained.Kind.MAIL,
                jdbc,
                (db, line, before, most) -> db.sql("""
                        delete from bad_address
                        where address in (select address from bad_address where since < ? limit ?)
                        """)
                        .params(before.atOffset(ZoneOffset.UTC), most)
                        .update());
    }

    /** Mail of no case belongs to no line; the line that looks after the mailbox says how long. */
    @Bean
    Retained strayMailTerm(JdbcClient jdbc) {
        return new Term(Retained.Kind.QUARANTINE, jdbc, (db, line, before, most) -> {
            if (line != ServiceLine.caring(null)) {
                return 0;
            }
            List<UUID> received = ids(
                    db,
                    "select id from inbox_mail where case_number is null and state <> 'STORED' and received_at < :before",
                    line,
                    before,
                    most);
            List<UUID> sent = ids(
                    db,
                    "select id from outbox_mail where case_number is null and state not in ('waiting', 'sending')"
                            + " and queued_at < :before",
                    line,
                    before,
                    most);
            return Math.max(deleteReceived(db, received), deleteSent(db, sent));
        });
    }

    private static List<UUID> ids(JdbcClient jdbc, String query, ServiceLine line, Instant before, int most) {
        return jdbc.sql(query + " limit :most")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("prefix", line.casePrefix() + "-")
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private static int deleteReceived(JdbcClient jdbc, List<UUID> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        jdbc.sql("delete from mail_decision where mail_id in (:ids)")
                .param("ids", ids)
                .update();
        return jdbc.sql("delete from inbox_mail where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    private static int deleteSent(JdbcClient jdbc, List<UUID> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        jdbc.sql("delete from mail_decision where mail_id in (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("delete from bad_address where mail_id in (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("update inbox_mail set answered_mail = null where answered_mail in (:ids)")
                .param("ids", ids)
                .update();
        return jdbc.sql("delete from outbox_mail where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    /** The message with who wrote it, when and what, and without what came with it. */
    private static byte[] wordsAlone(byte[] raw, String text) {
        try {
            Session session = Session.getInstance(new Properties());
            MimeMessage whole = new MimeMessage(session, new ByteArrayInputStream(raw));
            MimeMessage words = new MimeMessage(session);
            for (String name : List.of("From", "Reply-To", "To", "Subject", "Date", "In-Reply-To", "References")) {
                String[] values = whole.getHeader(name);
                if (values != null) {
                    words.setHeader(name, values[0]);
                }
            }
            words.setText(
                    text + "\n\n[De bijlagen zijn verwijderd na hun bewaartermijn.]", StandardCharsets.UTF_8.name());
            words.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            words.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException unreadable) {
            return "Subject: \r\n\r\n[Verwijderd na de bewaartermijn.]".getBytes(StandardCharsets.UTF_8);
        }
    }
}
