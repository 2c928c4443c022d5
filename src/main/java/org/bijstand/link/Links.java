package org.bijstand.link;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.bijstand.link.LinkStore.StoredLink;
import org.springframework.stereotype.Component;

/**
 * Links in mails, which let somebody without an account answer (H7). Whoever holds one is taken at their word for its
 * purpose and subject, so a page shows the least it can and only a POST decides: mail scanners open links too.
 */
@Component
public class Links {

    private static final int TOKEN_BYTES = 16;

    private final LinkStore store;
    private final LinkSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Links(LinkStore store, LinkSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes a new link; earlier ones for the same subject keep working.
     *
     * @param subject an id, never personal data
     */
    public Link issue(LinkPurpose purpose, String subject, Instant expiresAt) {
        byte[] bits = new byte[TOKEN_BYTES];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        store.add(hash(token), purpose, subject, clock.instant(), expiresAt);
        return new Link(token, settings.page(purpose, token));
    }

    /**
     * What the token opens. Empty when it is none of ours for this purpose, whatever is wrong with it, so that nobody
     * learns how close a guess was.
     */
    public Optional<OpenLink> open(LinkPurpose purpose, String token) {
        return store.find(hash(token), purpose).map(link -> new OpenLink(link.subject(), stateOf(link)));
    }

    /** Takes back every link of the subject for this purpose. Those that are back already stay so. */
    public void revoke(LinkPurpose purpose, String subject) {
        store.revoke(purpose, subject, clock.instant());
    }

    private LinkState stateOf(StoredLink link) {
        if (link.revoked()) {
            return LinkState.REVOKED;
        }
        return clock.instant().isBefore(link.expiresAt()) ? LinkState.VALID : LinkState.EXPIRED;
    }

    /** A plain hash will do: 128 random bits can't be found by trying. */
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
