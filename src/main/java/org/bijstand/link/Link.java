package org.bijstand.link;

import java.net.URI;

/**
 * A link as it goes into a mail. This is the only moment at which its token is known.
 *
 * @param token 128 random bits, base64url
 * @param url the page that the token opens
 */
public record Link(String token, URI url) {

    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "Link[…]";
    }
}
