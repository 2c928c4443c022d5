package org.bijstand.engine.access.oidc;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.bijstand.engine.access.SignedIn;
import org.bijstand.engine.access.db.ProviderAccounts;
import org.springframework.core.convert.converter.Converter;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * In whose name a program works: the user of its access token, with the groups that the token names. A program that works
 * in its own name is a user, too, and has groups at the provider or doesn't get in. Whoever the token names has to be the
 * account that the user is bound to, as at a sign-in: names can be changed at many a provider, accounts can't.
 */
@Component
@AtProvider
class ProviderPrograms implements Converter<Jwt, AbstractAuthenticationToken> {

    private final ProviderClaims claims;
    private final ProviderAccounts accounts;
    private final Clock clock;

    ProviderPrograms(ProviderClaims claims, ProviderAccounts accounts, Clock clock) {
        this.claims = claims;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String id = claims.id(token.getClaims()).orElseThrow(() -> refused("The token has no usable user id"));
        Set<String> groups = claims.groups(token.getClaims());
        // Before the account: one without a role here must not take a name that somebody else will come with.
        if (groups.isEmpty()) {
            throw refused("The token has no group that means something here");
        }
        if (!isOf(id, token)) {
            throw refused("The token is of another account");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                new Bearer(id, clock.instant()),
                null,
                groups.stream().map(SimpleGrantedAuthority::new).toList());
    }

    private boolean isOf(String id, Jwt token) {
        try {
            return token.getSubject() != null
                    && accounts.belongsTo(id, token.getIssuer().toString(), token.getSubject());
        } catch (DataAccessException away) {
            throw new AuthenticationServiceException("Whose token it is can't be looked up now", away);
        }
    }

    private static InvalidBearerTokenException refused(String why) {
        return new InvalidBearerTokenException(why);
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
