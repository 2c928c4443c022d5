package org.bijstand.engine.access.db;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells all nodes who has signed out, and when. */
@Repository
public class SignOutTable {

    private final JdbcClient jdbc;

    SignOutTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void set(String userId, Instant at) {
        jdbc.sql("""
                insert into sign_out (user_id, signed_out_at) values (:user, :at)
                on conflict (user_id) do update set signed_out_at = :at""")
                .param("user", userId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Instant> find(String userId) {
        return jdbc.sql("select signed_out_at from sign_out where user_id = :user")
                .param("user", userId)
                .query((row, number) ->
                        row.getObject("signed_out_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
