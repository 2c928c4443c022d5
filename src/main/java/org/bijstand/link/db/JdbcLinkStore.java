package org.bijstand.link.db;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.LinkStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLinkStore implements LinkStore {

    private final JdbcClient jdbc;

    JdbcLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(byte[] tokenHash, LinkPurpose purpose, String subject, Instant issuedAt, Instant expiresAt) {
        jdbc.sql("""
                insert into link (token_hash, purpose, subject, issued_at, expires_at)
                values (:hash, :purpose, :subject, :issuedAt, :expiresAt)""")
                .param("hash", tokenHash)
                .param("purpose", purpose.name())
                .param("subject", subject)
                .param("issuedAt", utc(issuedAt))
                .param("expiresAt", utc(expiresAt))
                .update();
    }

    @Override
    public void copy(byte[] tokenHash, byte[] newTokenHash, Instant issuedAt) {
        jdbc.sql("""
                insert into link (token_hash, purpose, subject, issued_at, expires_at, revoked_at)
                select :new, purpose, subject, :issuedAt, expires_at, revoked_at
                from link where token_hash = :hash""")
                .param("new", newTokenHash)
                .param("issuedAt", utc(issuedAt))
                .param("hash", tokenHash)
                .update();
    }

    @Override
    public Optional<StoredLink> find(byte[] tokenHash, LinkPurpose purpose) {
        return jdbc.sql("""
                select subject, expires_at, revoked_at is not null as revoked
                from link
                where token_hash = :hash and purpose = :purpose""")
                .param("hash", tokenHash)
                .param("purpose", purpose.name())
                .query((row, number) -> new StoredLink(
                        row.getString("subject"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("revoked")))
                .optional();
    }

    @Override
    public void revoke(LinkPurpose purpose, String subject, Instant at) {
        jdbc.sql("""
                update link set revoked_at = :at
                where subject = :subject and purpose = :purpose and revoked_at is null""")
                .param("at", utc(at))
                .param("subject", subject)
                .param("purpose", purpose.name())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
