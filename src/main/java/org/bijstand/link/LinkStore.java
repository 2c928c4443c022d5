package org.bijstand.link;

import java.time.Instant;
import java.util.Optional;

/** Keeps links by the hash of their token. */
public interface LinkStore {

    void add(byte[] tokenHash, LinkPurpose purpose, String subject, Instant issuedAt, Instant expiresAt);

    Optional<StoredLink> find(byte[] tokenHash, LinkPurpose purpose);

    void revoke(LinkPurpose purpose, String subject, Instant at);

    /** @param revoked whether it was taken back before it expired */
    record StoredLink(String subject, Instant expiresAt, boolean revoked) {}
}
