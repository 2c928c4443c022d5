package org.bijstand.engine.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Asks the provider again who somebody is, so that a person who was dismissed or changed groups there is so here without
 * signing in anew. A provider that can't be reached keeps nobody from their work: the session's own end is near enough.
 */
@Component
@AtProvider
class Confirmation {

    private static final Logger LOG = LoggerFactory.getLogger(Confirmation.class);

    private final OAuth2AuthorizedClientRepository clients;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider;
    private final ProviderPeople people;
    private final JwtDecoderFactory<ClientRegistration> idTokens;

    Confirmation(
            OAuth2AuthorizedClientRepository clients,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider,
            ProviderPeople people,
            JwtDecoderFactory<ClientRegistration> idTokens) {
        this.clients = clients;
        this.provider = provider;
        this.people = people;
        this.idTokens = idTokens;
    }

    /** What the provider says now; the same person where it says nothing, and nobody where it says no. */
    Optional<ProviderPerson> of(
            OAuth2AuthenticationToken token, HttpServletRequest request, HttpServletResponse response) {
        ProviderPerson person = (ProviderPerson) token.getPrincipal();
        OAuth2AuthorizedClient client = clients.loadAuthorizedClient(OidcSettings.REGISTRATION, token, request);
        if (client == null || client.getRefreshToken() == null) {
            return Optional.of(person);
        }
        try {
            OAuth2AccessTokenResponse answer = provider.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    client.getClientRegistration(), client.getAccessToken(), client.getRefreshToken()));
            clients.saveAuthorizedClient(renewed(client, answer), token, request, response);
            return Optional.of(read(answer, client.getClientRegistration(), person));
        } catch (OAuth2AuthorizationException | OAuth2AuthenticationException | JwtException failure) {
            return afterFailure(person, failure);
        }
    }

    private static Optional<ProviderPerson> afterFailure(ProviderPerson person, RuntimeException failure) {
        if (isRefusal(failure)) {
            LOG.info("'{}' is signed out: {}", person.id(), failure.getMessage());
            return Optional.empty();
        }
        LOG.warn(
                "The OpenID provider doesn't tell whether '{}' may still be here: {}",
                person.id(),
                failure.getMessage());
        return Optional.of(person);
    }

    /** A no, and not a provider of which a part is down: its log-in, its keys or what it knows of people. */
    private static boolean isRefusal(RuntimeException failure) {
        if (failure instanceof OAuth2AuthorizationException atLogIn) {
            return OAuth2ErrorCodes.INVALID_GRANT.equals(atLogIn.getError().getErrorCode());
        }
        if (failure instanceof JwtException) {
            return failure instanceof BadJwtException;
        }
        // What was answered about the person has no cause; an answer that didn't come has one.
        return failure.getCause() == null || failure.getCause() instanceof HttpClientErrorException.Unauthorized;
    }

    private ProviderPerson read(
            OAuth2AccessTokenResponse answer, ClientRegistration registration, ProviderPerson person) {
        Object encoded = answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        OidcIdToken idToken = encoded == null ? person.getIdToken() : decode((String) encoded, registration);
        ProviderPerson now =
                (ProviderPerson) people.loadUser(new OidcUserRequest(registration, answer.getAccessToken(), idToken));
        if (!now.getSubject().equals(person.getSubject()) || !now.id().equals(person.id())) {
            throw new BadJwtException("the provider answered with somebody else");
        }
        return now.since(person.since());
    }

    /** Signature, issuer, audience and time, as at the sign-in. */
    private OidcIdToken decode(String encoded, ClientRegistration registration) {
        Jwt jwt = idTokens.createDecoder(registration).decode(encoded);
        return new OidcIdToken(jwt.getTokenValue(), jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims());
    }

    private static OAuth2AuthorizedClient renewed(OAuth2AuthorizedClient client, OAuth2AccessTokenResponse answer) {
        return new OAuth2AuthorizedClient(
                client.getClientRegistration(),
                client.getPrincipalName(),
                answer.getAccessToken(),
                answer.getRefreshToken() == null ? client.getRefreshToken() : answer.getRefreshToken());
    }
}
