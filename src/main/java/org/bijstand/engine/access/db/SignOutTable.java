package org.bijstand.engine.access.db;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells all nodes who has signed out. */
@Repository
public class SignOutTable {

    private final JdbcClient jdbc;

    SignOutTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how often the person has signed out with this time */
    public long add(String userId) {
        return jdbc.sql("""
                insert into sign_out (user_id, times) values (:user, 1)
                on conflict (user_id) do update set times = sign_out.times + 1
                returning times""").param("user", userId).query(Long.class).single();
    }

    /** How often the person has signed out. */
    public long count(String userId) {
        return jdbc.sql("select times from sign_out where user_id = :user")
                .param("user", userId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
