package org.bijstand.link;

import java.time.Instant;
import java.util.Optional;

/** Keeps links by the hash of their token. */
public interface LinkStore {

    void add(byte[] tokenHash, LinkPurpose purpose, String subject, Instant issuedAt, Instant expiresAt);

    /** A second token for the same, also when that has been taken back. Does nothing when there is no such link. */
    void copy(byte[] tokenHash, byte[] newTokenHash, Instant issuedAt);

    Optional<StoredLink> find(byte[] tokenHash, LinkPurpose purpose);

    void revoke(LinkPurpose purpose, String subject, Instant at);

    /** @param revoked whether it was taken back before it expired */
    record StoredLink(String subject, Instant expiresAt, boolean revoked) {}
}
