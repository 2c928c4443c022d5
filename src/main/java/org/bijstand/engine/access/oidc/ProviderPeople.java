package org.bijstand.engine.access.oidc;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.bijstand.engine.access.Staff;
import org.bijstand.engine.access.Staff.Colleague;
import org.bijstand.engine.access.db.ProviderAccounts;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestOperations;

/**
 * Makes whoever the provider names a user of the engine, so that tasks, filters, Admin and Cockpit know them; their name
 * and groups are what the provider says, no more and no less.
 */
@Component
@AtProvider
class ProviderPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** Somebody of the organisation, but with no role here. */
    static final String NO_ROLE = "no_role";

    private final ProviderClaims claims;
    private final ProviderAccounts accounts;
    private final Staff staff;
    private final Clock clock;
    private final OidcUserService provider = new OidcUserService();

    ProviderPeople(
            ProviderClaims claims, ProviderAccounts accounts, Staff staff, RestOperations questions, Clock clock) {
        this.claims = claims;
        this.accounts = accounts;
        this.staff = staff;
        this.clock = clock;
        var userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(questions);
        provider.setOauth2UserService(userInfo);
        // One question less for most: the groups stand in the ID token already.
        provider.setRetrieveUserInfo(
                request -> !claims.haveGroups(request.getIdToken().getClaims())
                        && request.getClientRegistration()
                                        .getProviderDetails()
                                        .getUserInfoEndpoint()
                                        .getUri()
                                != null);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = ask(request);
        Map<String, Object> said = user.getClaims();
        String id = claims.id(said).orElseThrow(() -> refused("no_id", "The token has no usable user id"));
        String issuer = user.getIssuer().toString();
        Set<String> groups = claims.groups(said);
        if (groups.isEmpty()) {
            // Neither takes the name nor touches whoever has it.
            if (accounts.isBound(id, issuer, user.getSubject())) {
                staff.dismiss(id);
            }
            throw refused(NO_ROLE, "User '" + id + "' has no group that means something here");
        }
        if (!accounts.belongsTo(id, issuer, user.getSubject())) {
            throw refused("other_account", "User '" + id + "' is another account at the provider");
        }
        staff.follow(id, text(user.getGivenName()), text(user.getFamilyName()), user.getEmail(), groups);
        Colleague colleague = staff.find(id).orElseThrow();
        Instant now = clock.instant();
        return new ProviderPerson(
                id, colleague.fullName(), now, now, colleague.authorities(), user.getIdToken(), user.getUserInfo());
    }

    private OidcUser ask(OidcUserRequest request) {
        try {
            return provider.loadUser(request);
        } catch (IllegalArgumentException unusable) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_user_info_response"), unusable);
        }
    }

    private static String text(String claim) {
        return claim == null ? "" : claim;
    }

    private static OAuth2AuthenticationException refused(String code, String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(code, why, null), why);
    }
}
