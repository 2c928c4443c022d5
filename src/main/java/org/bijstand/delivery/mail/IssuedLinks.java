package org.bijstand.delivery.mail;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.Links;
import org.springframework.stereotype.Component;

/** Links for mails. Each mail brings one of its own, because only a link's hash is kept; all of them work. */
@Component
class IssuedLinks {

    /** Longer than any case waits; a link is taken back when its case is closed. */
    private static final Duration LIFE = Duration.ofDays(120);

    private final Links links;
    private final Clock clock;

    IssuedLinks(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    URI to(LinkPurpose purpose, Object subject) {
        return links.issue(purpose, subject.toString(), clock.instant().plus(LIFE))
                .url();
    }
}
