package org.bijstand.mail.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.bijstand.mail.RenderedMail;
import org.bijstand.secret.DamagedSecret;
import org.bijstand.secret.Secrets;
import org.bijstand.secret.db.SealedColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bodies with live links, as long as their mail is to be sent. */
@Component
class SealedBody extends SealedColumn {

    SealedBody(JdbcClient jdbc, Secrets secrets) {
        super(jdbc, secrets, "outbox_mail", "body_sealed", "id::text", "id = ?::uuid");
    }

    /** @return null when nothing of it has to be hidden */
    byte[] sealed(UUID mailId, String live, String kept) {
        return live.equals(kept) ? null : seal(live.getBytes(UTF_8), mailId);
    }

    /**
     * The mail as it is sent. Without its body when that was tampered with: such a mail can't be written, so that it fails and
     * a person is told, while other mail goes on.
     */
    RenderedMail live(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("body_sealed");
        try {
            String body = sealed == null
                    ? row.getString("body")
                    : new String(open(sealed, row.getObject("id", UUID.class)), UTF_8);
            return new RenderedMail(row.getString("subject"), body);
        } catch (DamagedSecret tamperedWith) {
            return new RenderedMail(row.getString("subject"), null);
        }
    }
}
