package org.bijstand.engine.access.db;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From where people sign in, and the wrong passwords from there. */
@Repository
public class LogInSources {

    /** Any number, as long as no other pair of numbers in this database's advisory locks begins with it. */
    private static final int TURNS = 4_201;

    private final JdbcClient jdbc;

    LogInSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Wrong passwords since the last right one. */
    public record Misses(int count, Instant lastAt) {}

    /** Waits until no other node looks at a password of this user; the turn ends with the running transaction. */
    public void takeTurn(String userId) {
        jdbc.sql("select pg_advisory_xact_lock(:turns, hashtext(:user))")
                .param("turns", TURNS)
                .param("user", userId)
                .query(row -> {});
    }

    public boolean isKnown(String userId, String source, Instant at) {
        return jdbc.sql("select 1 from log_in_source where user_id = :user and source = :source and known_until > :at")
                .param("user", userId)
                .param("source", source)
                .param("at", utc(at))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public Misses misses(String userId, String source, Instant since) {
        return jdbc.sql("""
                select misses, last_miss_at
                from log_in_miss
                where user_id = :user and source = :source and last_miss_at > :since""")
                .param("user", userId)
                .param("source", source)
                .param("since", utc(since))
                .query((row, number) -> new Misses(
                        row.getInt("misses"),
                        row.getObject("last_miss_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(new Misses(0, Instant.EPOCH));
    }

    public void countMiss(String userId, String source, int misses, Instant at) {
        jdbc.sql("""
                insert into log_in_miss (user_id, source, misses, last_miss_at)
                values (:user, :source, :misses, :at)
                on conflict (user_id, source) do update
                set misses = :misses, last_miss_at = :at""")
                .param("user", userId)
                .param("source", source)
                .param("misses", misses)
                .param("at", utc(at))
                .update();
    }

    public void forgetMisses(String userId, String source) {
        jdbc.sql("delete from log_in_miss where user_id = :user and source = :source")
                .param("user", userId)
                .param("source", source)
                .update();
    }

    /** Also clears away what the person has not used for long. */
    public void know(String userId, String source, Instant now, Instant until) {
        jdbc.sql("delete from log_in_source where user_id = :user and known_until <= :now")
                .param("user", userId)
                .param("now", utc(now))
                .update();
        jdbc.sql("""
                insert into log_in_source (user_id, source, known_until)
                values (:user, :source, :until)
                on conflict (user_id, source) do update set known_until = :until""")
                .param("user", userId)
                .param("source", source)
                .param("until", utc(until))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
