package org.bijstand.mail.inbox.db;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bijstand.mail.SentMail;
import org.bijstand.mail.inbox.ArrivedMail;
import org.bijstand.mail.inbox.InboxKind;
import org.bijstand.mail.inbox.InboxState;
import org.bijstand.mail.inbox.InboxStatus;
import org.bijstand.mail.inbox.InboxStore;
import org.bijstand.mail.inbox.StoredMail;
import org.bijstand.mail.inbox.Verdict;
import org.bijstand.mail.inbox.db.SealedInbox.Column;
import org.bijstand.mail.inbox.db.SealedInbox.SenderColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InboxTable implements InboxStore {

    private final JdbcClient jdbc;
    private final Column raws;
    private final SenderColumn senders;
    private final Column subjects;

    InboxTable(JdbcClient jdbc, Column inboxRaw, SenderColumn inboxSender, Column inboxSubject) {
        this.jdbc = jdbc;
        this.raws = inboxRaw;
        this.senders = inboxSender;
        this.subjects = inboxSubject;
    }

    @Override
    public UUID add(UUID id, ArrivedMail mail, byte[] fingerprint, String messageId) {
        jdbc.sql("""
                        insert into inbox_mail (id, fingerprint, uid_validity, uid, message_id, received_at, size, complete, raw)
                        values (:id, :fingerprint, :uidValidity, :uid, :messageId, :receivedAt, :size, :complete, :raw)
                        on conflict (fingerprint) do nothing
                        """)
                .param("id", id)
                .param("fingerprint", fingerprint)
                .param("uidValidity", mail.uidValidity())
                .param("uid", mail.uid())
                .param("messageId", messageId)
                .param("receivedAt", utc(mail.receivedAt()))
                .param("size", mail.size())
                .param("complete", mail.complete())
                .param("raw", raws.seal(mail.raw(), id))
                .update();
        return jdbc.sql("select id from inbox_mail where fingerprint = ?")
                .param(fingerprint)
                .query(UUID.class)
                .single();
    }

    @Override
    public Optional<StoredMail> find(UUID id) {
        return mail("select * from inbox_mail where id = ?", id);
    }

    @Override
    public Optional<StoredMail> take(UUID id) {
        return mail("select * from inbox_mail where id = ? for update", id);
    }

    private Optional<StoredMail> mail(String query, UUID id) {
        return jdbc.sql(query)
                .param(id)
                .query((row, number) -> new StoredMail(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("received_at").toInstant(),
                        raws.open(row.getBytes("raw"), row.getObject("id", UUID.class)),
                        row.getBoolean("complete"),
                        InboxState.valueOf(row.getString("state")),
                        row.getString("case_number"),
                        row.getObject("answered_mail", UUID.class)))
                .optional();
    }

    @Override
    public Optional<InboxState> state(UUID id) {
        return jdbc.sql("select state from inbox_mail where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(InboxState::valueOf);
    }

    @Override
    public long sizeUpTo(UUID id, String caseNumber) {
        return jdbc.sql("select coalesce(sum(size), 0) from inbox_mail where case_number = ?"
                        + " and arrival <= (select arrival from inbox_mail where id = ?)")
                .params(caseNumber, id)
                .query(Long.class)
                .single();
    }

    @Override
    public List<UUID> waiting(int most) {
        return jdbc.sql("select id from inbox_mail where state = 'STORED' order by arrival limit ?")
                .param(most)
                .query(UUID.class)
                .list();
    }

    @Override
    public void handled(UUID id, Verdict verdict, String caseNumber, Summary summary, Instant now) {
        boolean quarantined = verdict.reason().isPresent();
        jdbc.sql("""
                        update inbox_mail
                        set state = :state, kind = :kind, reason = :reason, case_number = :caseNumber,
                            answered_mail = :answered, sender_sealed = :sender, sender_hash = :senderHash,
                            subject_sealed = :subject, files = :files, handled_at = :now
                        where id = :id
                        """)
                .param("state", (quarantined ? InboxState.QUARANTINED : InboxState.HANDLED).name())
                .param("kind", verdict.kind().name())
                .param("reason", verdict.reason().map(Enum::name).orElse(null))
                .param("caseNumber", caseNumber)
                .param("answered", verdict.answered().map(SentMail::id).orElse(null))
                .param("sender", senders.sealLine(summary.sender(), id))
                .param("senderHash", senders.hash(summary.sender()))
                .param("subject", subjects.sealLine(summary.subject(), id))
                .param("files", summary.files())
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    @Override
    public int countFailure(UUID id) {
        return jdbc.sql("update inbox_mail set attempts = attempts + 1 where id = ? returning attempts")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean assign(UUID id, String caseNumber) {
        return jdbc.sql("update inbox_mail set case_number = ? where id = ?")
                        .params(caseNumber, id)
                        .update()
                == 1;
    }

    @Override
    public void overrule(UUID id, InboxKind kind, String userId, Instant now) {
        jdbc.sql("""
                        update inbox_mail
                        set state = 'HANDLED', kind = :kind, overruled_by = :userId, overruled_at = :now
                        where id = :id
                        """)
                .param("kind", kind.name())
                .param("userId", userId)
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    @Override
    public void polled(Instant now) {
        jdbc.sql("""
                        insert into mailbox_poll (succeeded_at) values (:now)
                        on conflict (only_row) do update set succeeded_at = :now
                        """).param("now", utc(now)).update();
    }

    @Override
    public Optional<Instant> lastPoll() {
        return jdbc.sql("select succeeded_at from mailbox_poll")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Override
    public InboxStatus status() {
        return jdbc.sql("""
                        select (select succeeded_at from mailbox_poll) as polled, stored.waiting, stored.oldest,
                               (select count(*) from inbox_mail where state = 'QUARANTINED') as quarantined
                        from (select count(*) as waiting, min(received_at) as oldest
                              from inbox_mail where state = 'STORED') stored
                        """)
                .query((row, number) -> new InboxStatus(
                        Optional.ofNullable(row.getTimestamp("polled")).map(Timestamp::toInstant),
                        row.getLong("waiting"),
                        Optional.ofNullable(row.getTimestamp("oldest")).map(Timestamp::toInstant),
                        row.getLong("quarantined")))
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
