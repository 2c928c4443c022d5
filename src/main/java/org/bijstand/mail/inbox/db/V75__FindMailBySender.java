package org.bijstand.mail.inbox.db;

import java.util.List;
import java.util.UUID;
import org.bijstand.mail.inbox.db.SealedInbox.Column;
import org.bijstand.mail.inbox.db.SealedInbox.SenderColumn;
import org.bijstand.mail.inbox.mime.MimeHeaders;
import org.bijstand.secret.DamagedSecret;
import org.bijstand.secret.Secrets;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Makes mail known by who wrote it, also what nobody could handle, whose sender hadn't been kept beside it. */
@Component
class V75__FindMailBySender extends BaseJavaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(V75__FindMailBySender.class);
    private static final int AT_ONCE = 500;

    private record Received(UUID id, byte[] sender, boolean failed) {}

    private final Secrets secrets;

    V75__FindMailBySender(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        jdbc.sql("alter table inbox_mail add column sender_hash bytea check (length(sender_hash) = 32)")
                .update();
        jdbc.sql("comment on column inbox_mail.sender_hash is 'HMAC of the sender''s address, by which a person''s mail"
                        + " is found wherever it belongs; null when there was no address.'")
                .update();
        SenderColumn senders = new SenderColumn(jdbc, secrets);
        List<Received> some;
        UUID last = new UUID(0, 0);
        do {
            some = after(last, jdbc);
            some.forEach(mail -> find(mail, senders, jdbc));
            last = some.isEmpty() ? last : some.get(some.size() - 1).id;
        } while (some.size() == AT_ONCE);
        jdbc.sql("create index inbox_mail_sender on inbox_mail (sender_hash)").update();
    }

    private static List<Received> after(UUID last, JdbcClient jdbc) {
        return jdbc.sql("select id, sender_sealed, reason is not distinct from 'FAILED' as failed from inbox_mail"
                        + " where id > ? and sender_sealed is not null order by id limit " + AT_ONCE)
                .param(last)
                .query((row, number) -> new Received(
                        row.getObject("id", UUID.class), row.getBytes("sender_sealed"), row.getBoolean("failed")))
                .list();
    }

    /** A value that was tampered with stops no other. */
    private void find(Received mail, SenderColumn senders, JdbcClient jdbc) {
        try {
            String sender = secrets.openText(mail.sender, "inbox_mail.sender_sealed/" + mail.id);
            senders.store(mail.id, sender.isEmpty() && mail.failed ? inHeaders(mail.id, jdbc) : sender);
        } catch (DamagedSecret tamperedWith) {
            LOG.error("Not found by its sender: {}", tamperedWith.getMessage());
        }
    }

    private String inHeaders(UUID id, JdbcClient jdbc) {
        byte[] raw = jdbc.sql("select raw from inbox_mail where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes("raw"))
                .single();
        return MimeHeaders.of(new Column(jdbc, secrets, "raw").open(raw, id)).text("From");
    }
}
