package org.bijstand.link;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the outside world reaches this installation.
 *
 * @param baseUrl start of every link in a mail. Configured, never taken from a request: a forged Host header would
 *     otherwise send tokens to a stranger
 */
@ConfigurationProperties("bijstand")
public record LinkSettings(URI baseUrl) {

    public LinkSettings {
        if (baseUrl == null || baseUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "bijstand.base-url must be the address at which partners and members reach this installation, "
                            + "for instance https://bijstand.example");
        }
    }

    /** The address of a page of ours, for instance {@code camunda/app/tasklist/default/}. */
    public URI at(String path) {
        String base = baseUrl.toString();
        return URI.create(base + (base.endsWith("/") ? "" : "/") + path);
    }

    URI page(LinkPurpose purpose, String token) {
        return at(purpose.path() + "/" + token);
    }
}
