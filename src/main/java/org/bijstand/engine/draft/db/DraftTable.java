package org.bijstand.engine.draft.db;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bijstand.engine.draft.DraftStore;
import org.bijstand.secret.DamagedSecret;
import org.bijstand.secret.Secrets;
import org.bijstand.secret.db.SealedColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DraftTable extends SealedColumn implements DraftStore {

    private record Saved(String user, String form, byte[] content) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;

    DraftTable(JdbcClient jdbc, Secrets secrets) {
        super(jdbc, secrets, "draft", "content", "user_id || '/' || form", "user_id || '/' || form = ?");
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    public void save(String userId, String form, String answers, Instant now, Instant expiresAt) {
        jdbc.sql("""
                        insert into draft (user_id, form, content, saved_at, expires_at)
                        values (:user, :form, :content, :now, :expiresAt)
                        on conflict (user_id, form) do update
                        set content = excluded.content, saved_at = excluded.saved_at, expires_at = excluded.expires_at
                        """)
                .param("user", userId)
                .param("form", form)
                .param("content", secrets.sealText(answers, place(userId, form)))
                .param("now", utc(now))
                .param("expiresAt", utc(expiresAt))
                .update();
    }

    @Override
    public Optional<Kept> find(String userId, String form, Instant now) {
        return jdbc.sql("select content, saved_at from draft where user_id = ? and form = ? and expires_at > ?")
                .params(userId, form, utc(now))
                .query((row, number) -> new Kept(
                        secrets.openText(row.getBytes("content"), place(userId, form)),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    @Override
    public void discard(String userId, String form) {
        jdbc.sql("delete from draft where user_id = ? and form = ?")
                .params(userId, form)
                .update();
    }

    @Override
    public void discardAll(String form) {
        jdbc.sql("delete from draft where form = ?").param(form).update();
    }

    @Override
    public int discardAnswered(Set<String> values) {
        Set<String> answers = values.stream()
                .map(value -> '"' + value.toLowerCase(Locale.ROOT) + '"')
                .collect(Collectors.toSet());
        List<Saved> about = answers.isEmpty()
                ? List.of()
                : jdbc
                        .sql("select user_id, form, content from draft")
                        .query((row, number) ->
                                new Saved(row.getString("user_id"), row.getString("form"), row.getBytes("content")))
                        .list()
                        .stream()
                        .filter(saved -> answers.stream().anyMatch(textOf(saved)::contains))
                        .toList();
        about.forEach(saved -> discard(saved.user, saved.form));
        return about.size();
    }

    /** In small letters; nothing when somebody has tampered with it. */
    private String textOf(Saved saved) {
        try {
            return secrets.openText(saved.content, place(saved.user, saved.form))
                    .toLowerCase(Locale.ROOT);
        } catch (DamagedSecret tamperedWith) {
            return "";
        }
    }

    @Override
    public int discardUseless(Instant now) {
        return jdbc.sql("""
                        delete from draft
                        where expires_at <= ?
                           or form not like 'start:%' and not exists (select from act_ru_task where id_ = form)
                        """).param(utc(now)).update();
    }

    private String place(String userId, String form) {
        return place(userId + "/" + form);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
