package org.bijstand.mail;

import java.net.URI;
import org.bijstand.link.Links;
import org.springframework.stereotype.Component;

/**
 * The personal links in a mail's body. Whoever holds one may act in somebody's name, so the mail keeps no token that still
 * works once it has been sent: only its hash, from which a fresh link can be made when it is sent again.
 */
@Component
public class MailLinks {

    private final Links links;

    MailLinks(Links links) {
        this.links = links;
    }

    /** The body as it is kept; the same when it has no personal link. */
    public static String withoutTokens(String body) {
        return MailText.mapLinks(
                body, link -> Links.withoutToken(URI.create(link)).toString());
    }

    /** The body as it is sent again: each link is a new one that lets do what the old one let do. */
    public String withFreshTokens(String kept) {
        return MailText.mapLinks(kept, link -> links.renewed(URI.create(link)).toString());
    }
}
