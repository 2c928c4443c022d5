package org.bijstand.engine.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.bijstand.engine.access.LogInEntry;
import org.bijstand.link.LinkSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** Where somebody signs out of the provider too, and comes back from (OpenID Connect RP-Initiated Logout). */
@Component
@AtProvider
class ProviderLogOut extends OidcClientInitiatedLogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogOut.class);

    ProviderLogOut(ClientRegistrationRepository registrations, LinkSettings settings) {
        super(registrations);
        setPostLogoutRedirectUri(settings.at(LogInEntry.SIGNED_OUT.substring(1)).toString());
    }

    /** Empty when the provider offers no such place, or can't be reached. */
    Optional<String> address(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        try {
            return Optional.of(determineTargetUrl(request, response, person))
                    .filter(address -> address.startsWith("http"));
        } catch (RuntimeException unreachable) {
            LOG.warn("Nobody could be signed out at the OpenID provider: {}", unreachable.getMessage());
            return Optional.empty();
        }
    }
}
