package org.bijstand.engine.access.oidc;

import java.time.Clock;
import java.time.Instant;
import org.bijstand.engine.access.SignedIn;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * In whose name a program works: the user of its access token, with the groups that the token names. A program that works
 * in its own name is a user, too, and has groups at the provider or may do nothing.
 */
@Component
@AtProvider
class ProviderPrograms implements Converter<Jwt, AbstractAuthenticationToken> {

    private final ProviderClaims claims;
    private final Clock clock;

    ProviderPrograms(ProviderClaims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String id = claims.id(token.getClaims())
                .orElseThrow(() -> new InvalidBearerTokenException("The token has no usable user id"));
        return UsernamePasswordAuthenticationToken.authenticated(
                new Bearer(id, clock.instant()),
                null,
                claims.groups(token.getClaims()).stream()
                        .map(SimpleGrantedAuthority::new)
                        .toList());
    }

    private record Bearer(String id, Instant since) implements SignedIn {

        @Override
        public String fullName() {
            return id;
        }

        @Override
        public String getName() {
            return id;
        }
    }
}
