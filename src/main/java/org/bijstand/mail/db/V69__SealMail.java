package org.bijstand.mail.db;

import java.util.List;
import java.util.UUID;
import org.bijstand.mail.MailLinks;
import org.bijstand.secret.Secrets;
import org.bijstand.secret.db.SealedColumn;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Seals the mail that came in, and takes the live links out of the mail that has left. */
@Component
class V69__SealMail extends BaseJavaMigration {

    /** A message may have 20 MB. */
    private static final int AT_ONCE = 10;

    private record Message(UUID id, byte[] raw, byte[] sender, byte[] subject) {}

    private record Written(UUID id, String body, boolean toBeSent) {}

    private final Secrets secrets;

    V69__SealMail(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        sealInbox(jdbc);
        jdbc.sql("alter table inbox_mail drop column sender, drop column subject")
                .update();
        hideLinks(jdbc);
    }

    private void sealInbox(JdbcClient jdbc) {
        SealedColumn raw = column(jdbc, "raw");
        SealedColumn senders = column(jdbc, "sender_sealed");
        SealedColumn subjects = column(jdbc, "subject_sealed");
        List<Message> some;
        do {
            some = jdbc.sql(
                            "select id, raw, convert_to(sender, 'UTF8') as sender, convert_to(subject, 'UTF8') as subject"
                                    + " from inbox_mail where sender_sealed is null limit ?")
                    .param(AT_ONCE)
                    .query((row, number) -> new Message(
                            row.getObject("id", UUID.class),
                            row.getBytes("raw"),
                            row.getBytes("sender"),
                            row.getBytes("subject")))
                    .list();
            some.forEach(mail -> jdbc.sql(
                            "update inbox_mail set raw = ?, sender_sealed = ?, subject_sealed = ? where id = ?")
                    .params(
                            raw.seal(mail.raw, mail.id),
                            senders.seal(mail.sender, mail.id),
                            subjects.seal(mail.subject, mail.id),
                            mail.id)
                    .update());
        } while (some.size() == AT_ONCE);
    }

    private SealedColumn column(JdbcClient jdbc, String name) {
        return new SealedColumn(jdbc, secrets, "inbox_mail", name, "id::text", "id = ?::uuid");
    }

    private void hideLinks(JdbcClient jdbc) {
        SealedBody bodies = new SealedBody(jdbc, secrets);
        List<Written> some = List.of(new Written(new UUID(0, 0), "", false));
        do {
            some = jdbc.sql("select id, body, state in ('waiting', 'sending') as to_be_sent from outbox_mail"
                            + " where id > ? order by id limit 1000")
                    .param(some.get(some.size() - 1).id)
                    .query((row, number) -> new Written(
                            row.getObject("id", UUID.class), row.getString("body"), row.getBoolean("to_be_sent")))
                    .list();
            some.forEach(mail -> hideLinks(mail, bodies, jdbc));
        } while (!some.isEmpty());
    }

    private static void hideLinks(Written mail, SealedBody bodies, JdbcClient jdbc) {
        String kept = MailLinks.withoutTokens(mail.body);
        if (!kept.equals(mail.body)) {
            jdbc.sql("update outbox_mail set body = ?, body_sealed = ? where id = ?")
                    .params(kept, mail.toBeSent ? bodies.sealed(mail.id, mail.body, kept) : null, mail.id)
                    .update();
        }
    }
}
