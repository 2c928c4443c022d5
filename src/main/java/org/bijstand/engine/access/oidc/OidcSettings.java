package org.bijstand.engine.access.oidc;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The organisation's OpenID provider; used where {@code bijstand.sign-in} is "oidc".
 *
 * @param issuer as the provider writes it in its tokens; {@code /.well-known/openid-configuration} under it is read
 * @param scopes "offline_access" among them where the provider gives no refresh token without it
 * @param userClaim becomes the user's id here; a name that people recognise
 * @param groupsClaim where the groups stand, a dot leading into an object: {@code realm_access.roles}
 * @param groups what counts here, each "group of the provider=group here"; a group may stand in several
 * @param audience of the access tokens that programs send to the REST interface; without one no program gets in
 * @param confirmEvery how often the provider is asked again, by the refresh token, who a person is
 */
@ConfigurationProperties("bijstand.oidc")
record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("preferred_username") String userClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue({}) List<String> groups,
        String audience,
        @DefaultValue("5m") Duration confirmEvery) {

    /** The one registration; part of the addresses that the provider has to know. */
    static final String REGISTRATION = "oidc";

    OidcSettings {
        // A person's ID token names the client as its audience, and stands in addresses when they sign out.
        if (audience != null && audience.equals(clientId)) {
            throw new IllegalArgumentException("bijstand.oidc.audience must be another than bijstand.oidc.client-id, or"
                    + " a token that only says who somebody is would open the REST interface");
        }
    }

    boolean letsProgramsIn() {
        return audience != null && !audience.isBlank();
    }

    @Override
    public String toString() {
        return "OidcSettings of " + clientId + " at " + issuer;
    }
}
