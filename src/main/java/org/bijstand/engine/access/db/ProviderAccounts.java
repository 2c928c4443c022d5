package org.bijstand.engine.access.db;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which account at the OpenID provider each user is. */
@Repository
public class ProviderAccounts {

    private final JdbcClient jdbc;

    ProviderAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this account is the user's; the first that comes with a user id is, and no other user is this account. */
    public boolean belongsTo(String userId, String issuer, String subject) {
        if (isBound(userId, issuer, subject)) {
            return true;
        }
        jdbc.sql("""
                insert into provider_account (user_id, issuer, subject) values (:user, :issuer, :subject)
                on conflict do nothing""")
                .param("user", userId)
                .param("issuer", issuer)
                .param("subject", subject)
                .update();
        return isBound(userId, issuer, subject);
    }

    /** Whether this account is the user's by now. */
    public boolean isBound(String userId, String issuer, String subject) {
        return jdbc.sql("""
                select 1 from provider_account
                where user_id = :user and issuer = :issuer and subject = :subject""")
                .param("user", userId)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
