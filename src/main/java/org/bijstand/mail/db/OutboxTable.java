package org.bijstand.mail.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bijstand.casefile.Language;
import org.bijstand.mail.Attachment;
import org.bijstand.mail.Mail;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.MailLinks;
import org.bijstand.mail.OutboxMail;
import org.bijstand.mail.OutboxState;
import org.bijstand.mail.OutboxStore;
import org.bijstand.mail.RenderedMail;
import org.bijstand.mail.SentMail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxTable implements OutboxStore {

    /** Any number, as long as nothing else in this database takes advisory locks on it. */
    private static final long TURN_TO_TAKE = 4_201_931_127L;

    private final JdbcClient jdbc;
    private final MailLinks links;
    private final SealedBody bodies;

    OutboxTable(JdbcClient jdbc, MailLinks links, SealedBody bodies) {
        this.jdbc = jdbc;
        this.links = links;
        this.bodies = bodies;
    }

    @Override
    public boolean add(UUID id, Mail mail, String replyToken, RenderedMail content, Instant now) {
        String kept = MailLinks.withoutTokens(content.body());
        int added = jdbc.sql("""
                        insert into outbox_mail (id, case_number, template, occasion, language, recipient, subject, body,
                                                 body_sealed, reply_token, queued_at, waiting_since, due_at)
                        values (:id, :caseNumber, :template, :occasion, :language, :recipient, :subject, :body,
                                :sealed, :replyToken, :now, :now, :now)
                        on conflict on constraint outbox_mail_once do nothing
                        """)
                .param("id", id)
                .param("caseNumber", mail.caseNumber())
                .param("template", mail.template())
                .param("occasion", mail.occasion())
                .param("language", mail.language().name())
                .param("recipient", mail.to().value())
                .param("subject", content.subject())
                .param("body", kept)
                .param("sealed", bodies.sealed(id, content.body(), kept))
                .param("replyToken", replyToken)
                .param("now", utc(now))
                .update();
        if (added == 1) {
            addAttachments(id, mail.attachments());
        }
        return added == 1;
    }

    @Override
    public boolean refuse(UUID id, String error, Instant now) {
        return jdbc.sql("update outbox_mail set state = 'failed', last_error = ?, undelivered_at = ?,"
                                + " body_sealed = null where id = ? and state = 'waiting'")
                        .params(error, utc(now), id)
                        .update()
                == 1;
    }

    private void addAttachments(UUID mailId, List<Attachment> attachments) {
        for (int position = 0; position < attachments.size(); position++) {
            Attachment attachment = attachments.get(position);
            jdbc.sql("insert into outbox_attachment (mail_id, position, file_name, content_type, content)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(mailId, position, attachment.fileName(), attachment.contentType(), attachment.content())
                    .update();
        }
    }

    @Override
    public Optional<OutboxMail> take(Instant now, Instant leaseUntil, int perMinute) {
        if (takenInLastMinute(now) >= perMinute) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        with next as (
                          select mail.id from outbox_mail mail
                          where (mail.state = 'waiting' and mail.due_at <= :now
                                 or mail.state = 'sending' and mail.lease_until <= :now)
                            and not exists (
                              select from outbox_mail earlier
                              where earlier.recipient = mail.recipient
                                and earlier.queue_position < mail.queue_position
                                and earlier.state in ('waiting', 'sending'))
                          order by mail.queue_position
                          limit 1
                          for update skip locked)
                        update outbox_mail
                        set state = 'sending', attempts = attempts + 1, lease_until = :leaseUntil, taken_at = :now
                        from next where outbox_mail.id = next.id
                        returning outbox_mail.*
                        """)
                .param("now", utc(now))
                .param("leaseUntil", utc(leaseUntil))
                .query(this::outboxMail)
                .optional();
    }

    /** One node at a time takes a mail, so that all together keep to the limit exactly. */
    private long takenInLastMinute(Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(TURN_TO_TAKE).query(row -> {});
        return jdbc.sql("select count(*) from outbox_mail where taken_at > :minuteAgo and taken_at <= :now")
                .param("minuteAgo", utc(now.minus(Duration.ofMinutes(1))))
                .param("now", utc(now))
                .query(Long.class)
                .single();
    }

    @Override
    public void sent(OutboxMail mail, Instant now) {
        jdbc.sql("""
                        update outbox_mail
                        set state = 'sent', sent_at = :now, lease_until = null, last_error = null, body_sealed = null
                        where id = :id and repeats = :repeats and state <> 'bounced'
                        """)
                .param("now", utc(now))
                .param("id", mail.id())
                .param("repeats", mail.repeats())
                .update();
    }

    @Override
    public void postpone(OutboxMail mail, Instant due, String error) {
        leave(mail, "waiting", due, null, error);
    }

    @Override
    public boolean fail(OutboxMail mail, String error, Instant now) {
        return leave(mail, "failed", mail.waitingSince(), now, error);
    }

    private boolean leave(OutboxMail mail, String state, Instant due, Instant undelivered, String error) {
        return jdbc.sql("""
                                update outbox_mail
                                set state = :state, due_at = :due, undelivered_at = :undelivered, lease_until = null,
                                    last_error = :error,
                                    body_sealed = case when :state = 'waiting' then body_sealed end
                                where id = :id and state = 'sending' and repeats = :repeats and attempts = :attempts
                                """)
                        .param("state", state)
                        .param("due", utc(due))
                        .param("undelivered", undelivered == null ? null : utc(undelivered))
                        .param("error", error)
                        .param("id", mail.id())
                        .param("repeats", mail.repeats())
                        .param("attempts", mail.attempts())
                        .update()
                == 1;
    }

    @Override
    public Optional<SentMail> sendAgain(UUID id, Instant now) {
        Optional<SentMail> again = jdbc.sql("""
                        update outbox_mail
                        set state = 'waiting', repeats = repeats + 1, attempts = 0, due_at = :now,
                            waiting_since = :now, undelivered_at = null, last_error = null
                        where id = :id and state in ('sent', 'failed', 'bounced')
                        returning *
                        """)
                .param("now", utc(now))
                .param("id", id)
                .query(SentMailTable::sentMail)
                .optional();
        again.ifPresent(mail -> renewLinks(id));
        return again;
    }

    private void renewLinks(UUID id) {
        String kept = jdbc.sql("select body from outbox_mail where id = ?")
                .param(id)
                .query(String.class)
                .single();
        String live = links.withFreshTokens(kept);
        // What is kept belongs to the tokens that leave, so that these can be renewed in their turn.
        String renewed = MailLinks.withoutTokens(live);
        jdbc.sql("update outbox_mail set body = ?, body_sealed = ? where id = ?")
                .params(renewed, bodies.sealed(id, live, renewed), id)
                .update();
    }

    @Override
    public boolean isUndelivered(UUID id) {
        return jdbc.sql("select id from outbox_mail where id = ? and state in ('failed', 'bounced') for update")
                .param(id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    @Override
    public Optional<Integer> lockRepeats(UUID id) {
        return jdbc.sql("select repeats from outbox_mail where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    @Override
    public boolean sendTo(UUID id, MailAddress address, Instant now) {
        if (sendAgain(id, now).isEmpty()) {
            return false;
        }
        jdbc.sql("update outbox_mail set recipient = ? where id = ?")
                .params(address.value(), id)
                .update();
        return true;
    }

    @Override
    public Optional<SentMail> bounced(UUID id, String reason, Instant now) {
        return jdbc.sql("""
                        update outbox_mail
                        set state = 'bounced', undelivered_at = :now, lease_until = null, last_error = :reason,
                            body_sealed = null
                        where id = :id and state in ('waiting', 'sending', 'sent')
                        returning *
                        """)
                .param("reason", reason)
                .param("now", utc(now))
                .param("id", id)
                .query(SentMailTable::sentMail)
                .optional();
    }

    @Override
    public OutboxState state(Instant undeliveredSince) {
        return jdbc.sql("""
                        select unsent.waiting, unsent.oldest, given_up.failed
                        from (select count(*) as waiting, min(waiting_since) as oldest
                              from outbox_mail where state in ('waiting', 'sending')) unsent,
                             (select count(*) as failed from outbox_mail
                              where state in ('failed', 'bounced') and undelivered_at > :since) given_up
                        """)
                .param("since", utc(undeliveredSince))
                .query((row, number) -> new OutboxState(
                        row.getLong("waiting"),
                        Optional.ofNullable(row.getTimestamp("oldest")).map(Timestamp::toInstant),
                        row.getLong("failed")))
                .single();
    }

    private OutboxMail outboxMail(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new OutboxMail(
                id,
                row.getString("case_number"),
                row.getString("template"),
                row.getString("occasion"),
                Language.valueOf(row.getString("language")),
                new MailAddress(row.getString("recipient")),
                bodies.live(row),
                attachments(id),
                row.getString("reply_token"),
                row.getInt("repeats"),
                row.getInt("attempts"),
                row.getTimestamp("waiting_since").toInstant());
    }

    private List<Attachment> attachments(UUID mailId) {
        return jdbc.sql("select file_name, content_type, content from outbox_attachment"
                        + " where mail_id = ? order by position")
                .param(mailId)
                .query((row, number) -> new Attachment(
                        row.getString("file_name"), row.getString("content_type"), row.getBytes("content")))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
