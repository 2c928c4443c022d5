package org.bijstand.engine.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bijstand.engine.access.LogInEntry;
import org.bijstand.engine.access.SignIn;
import org.bijstand.engine.access.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.stereotype.Component;

/** At the organisation's OpenID provider: people by its log-in page, programs by the access tokens that it gives them. */
@Component
@AtProvider
class ProviderSignIn implements SignIn {

    private final OidcSettings settings;
    private final ClientRegistrationRepository registrations;
    private final OAuth2AuthorizedClientRepository clients;
    private final ProviderPeople people;
    private final ProviderPrograms programs;
    private final JwtDecoder accessTokens;
    private final Confirmation confirmation;
    private final ProviderLogOut logOut;
    private final Staff staff;
    private final Clock clock;

    ProviderSignIn(
            OidcSettings settings,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository clients,
            ProviderPeople people,
            ProviderPrograms programs,
            JwtDecoder accessTokens,
            Confirmation confirmation,
            ProviderLogOut logOut,
            Staff staff,
            Clock clock) {
        this.settings = settings;
        this.registrations = registrations;
        this.clients = clients;
        this.people = people;
        this.programs = programs;
        this.accessTokens = accessTokens;
        this.confirmation = confirmation;
        this.logOut = logOut;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public void ofPeople(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage(LogInEntry.PAGE)
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(clients)
                .userInfoEndpoint(user -> user.oidcUserService(people))
                .failureHandler((request, response, failure) ->
                        response.sendRedirect(LogInEntry.PAGE + (hasNoRole(failure) ? "?geen-rol" : "?mislukt"))));
    }

    /** Without an audience of their own no tokens are good enough, and no program gets in. */
    @Override
    public void ofPrograms(HttpSecurity http) throws Exception {
        if (settings.letsProgramsIn()) {
            http.oauth2ResourceServer(
                    server -> server.jwt(jwt -> jwt.decoder(accessTokens).jwtAuthenticationConverter(programs)));
        } else {
            http.exceptionHandling(
                    refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
        }
    }

    @Override
    public Optional<Authentication> renewed(
            Authentication before, HttpServletRequest request, HttpServletResponse response) {
        var token = (OAuth2AuthenticationToken) before;
        var person = (ProviderPerson) token.getPrincipal();
        Instant now = clock.instant();
        boolean due = now.isAfter(person.confirmedAt().plus(settings.confirmEvery()));
        return (due ? confirmation.of(token, request, response) : Optional.of(person))
                .flatMap(confirmed -> staff.find(confirmed.id())
                        .filter(colleague -> !colleague.groups().isEmpty())
                        .map(colleague -> confirmed.with(
                                colleague.fullName(), colleague.authorities(), due ? now : confirmed.confirmedAt())))
                .map(found -> new OAuth2AuthenticationToken(
                        found, found.getAuthorities(), token.getAuthorizedClientRegistrationId()));
    }

    @Override
    public Optional<String> signOutElsewhere(
            HttpServletRequest request, HttpServletResponse response, Authentication person) {
        return logOut.address(request, response, person);
    }

    private static boolean hasNoRole(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException refused
                && ProviderPeople.NO_ROLE.equals(refused.getError().getErrorCode());
    }
}
