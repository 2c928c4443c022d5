package org.bijstand.link;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.link.LinkStore.StoredLink;
import org.springframework.stereotype.Component;

/**
 * Links in mails, which let somebody without an account answer (H7). Whoever holds one is taken at their word for its
 * purpose and subject, so a page shows the least it can and only a POST decides: mail scanners open links too.
 */
@Component
public class Links {

    private static final int TOKEN_BYTES = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final String PURPOSES =
            Stream.of(LinkPurpose.values()).map(LinkPurpose::path).collect(Collectors.joining("|"));

    /** 16 and 32 bytes in base64url; the sign before a hash never begins a token. */
    private static final Pattern WITH_TOKEN =
            Pattern.compile("(?<page>.*/(?:" + PURPOSES + ")/)(?<token>[A-Za-z0-9_-]{22})(?<rest>(?:[/?#].*)?)");

    private static final Pattern WITH_HASH =
            Pattern.compile("(?<page>.*/(?:" + PURPOSES + ")/)~(?<hash>[A-Za-z0-9_-]{43})(?<rest>(?:[/?#].*)?)");

    private static final Pattern IN_TEXT =
            Pattern.compile("\\S*/(?:" + PURPOSES + ")/[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])\\S*");

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
        String token = newToken();
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

    /**
     * The address with the token's hash in its place, for what is kept of a mail: it opens nothing. Any other address stays as
     * it is.
     */
    public static URI withoutToken(URI url) {
        Matcher parts = WITH_TOKEN.matcher(url.toString());
        return parts.matches()
                ? URI.create(parts.group("page") + "~" + TEXT.encodeToString(hash(parts.group("token")))
                        + parts.group("rest"))
                : url;
    }

    /** A fresh link for what the link opened that {@link #withoutToken} was made of; any other address stays as it is. */
    public URI renewed(URI withoutToken) {
        Matcher parts = WITH_HASH.matcher(withoutToken.toString());
        if (!parts.matches()) {
            return withoutToken;
        }
        String token = newToken();
        store.copy(Base64.getUrlDecoder().decode(parts.group("hash")), hash(token), clock.instant());
        return URI.create(parts.group("page") + token + parts.group("rest"));
    }

    /** A text that somebody may read but not act upon, such as an answer that quotes our mail. */
    public static String hidden(String text) {
        return IN_TEXT.matcher(text).replaceAll("[persoonlijke link]");
    }

    private String newToken() {
        byte[] bits = new byte[TOKEN_BYTES];
        random.nextBytes(bits);
        return TEXT.encodeToString(bits);
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
