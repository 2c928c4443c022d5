package org.bijstand.mail.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.SentMail;
import org.bijstand.mail.SentMails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SentMailTable implements SentMails {

    private final JdbcClient jdbc;

    SentMailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SentMail> byReplyToken(String token) {
        return jdbc.sql("select * from outbox_mail where reply_token = ?")
                .param(token.toLowerCase(Locale.ROOT))
                .query(SentMailTable::sentMail)
                .optional();
    }

    @Override
    public Optional<SentMail> byId(UUID id) {
        return jdbc.sql("select * from outbox_mail where id = ?")
                .param(id)
                .query(SentMailTable::sentMail)
                .optional();
    }

    static SentMail sentMail(ResultSet row, int number) throws SQLException {
        return new SentMail(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("template"),
                row.getString("occasion"),
                new MailAddress(row.getString("recipient")),
                row.getString("subject"));
    }
}
