package org.bijstand.mail.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.mail.Attachment;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.OutgoingMail;
import org.bijstand.mail.OutgoingMails;
import org.bijstand.mail.RenderedMail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutgoingMailTable implements OutgoingMails {

    private static final String MAIL = """
            select mail.*, array(select file_name from outbox_attachment
                                 where mail_id = mail.id order by position) as files
            from outbox_mail mail
            """;

    private static final String UNSENT =
            "where (state in ('waiting', 'sending') or state in ('failed', 'bounced') and undelivered_at > ?) and "
                    + LinePrefixes.CONDITION;

    private final JdbcClient jdbc;

    OutgoingMailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OutgoingMail> ofCase(String caseNumber) {
        return jdbc.sql(MAIL + "where case_number = ? order by queue_position")
                .param(caseNumber)
                .query(OutgoingMailTable::mail)
                .list();
    }

    @Override
    public List<OutgoingMail> unsent(Instant undeliveredSince, Set<ServiceLine> lines, int most) {
        return jdbc.sql(MAIL + UNSENT + " order by undelivered_at desc nulls last, queue_position limit ?")
                .params(undeliveredSince.atOffset(ZoneOffset.UTC), LinePrefixes.of(lines), most)
                .query(OutgoingMailTable::mail)
                .list();
    }

    @Override
    public long countUnsent(Instant undeliveredSince, Set<ServiceLine> lines) {
        return jdbc.sql("select count(*) from outbox_mail " + UNSENT)
                .params(undeliveredSince.atOffset(ZoneOffset.UTC), LinePrefixes.of(lines))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<OutgoingMail> find(UUID mailId) {
        return jdbc.sql(MAIL + "where id = ?")
                .param(mailId)
                .query(OutgoingMailTable::mail)
                .optional();
    }

    @Override
    public Optional<Attachment> file(UUID mailId, int position) {
        return jdbc.sql("select * from outbox_attachment where mail_id = ? and position = ?")
                .params(mailId, position)
                .query((row, number) -> new Attachment(
                        row.getString("file_name"), row.getString("content_type"), row.getBytes("content")))
                .optional();
    }

    private static OutgoingMail mail(ResultSet row, int number) throws SQLException {
        return new OutgoingMail(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                new MailAddress(row.getString("recipient")),
                row.getString("subject"),
                new RenderedMail(row.getString("subject"), row.getString("body")).textWithoutLinks(),
                OutgoingMail.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("last_error"),
                row.getInt("repeats"),
                row.getInt("attempts"),
                instant(row, "queued_at"),
                instant(row, "due_at"),
                instant(row, "sent_at"),
                List.of((String[]) row.getArray("files").getArray()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
