package org.bijstand.engine.access;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Checks a password with the engine's own users, which also makes a person wait longer after each wrong one. A person's
 * authorities are the ids of the engine's groups.
 */
@Component
class EngineLogIn implements AuthenticationProvider {

    private final IdentityService identity;

    EngineLogIn(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        // One answer for an unknown name, a wrong password and a waiting time: a guesser learns nothing.
        return Optional.of(id)
                .filter(name -> identity.checkPassword(name, password))
                .flatMap(this::signedIn)
                .orElseThrow(() -> new BadCredentialsException("Unknown user or wrong password"));
    }

    /** A person as they are now; empty when there is no such user, or no longer. */
    Optional<Authentication> signedIn(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(user -> UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(user.getId(), fullName(user)),
                        null,
                        identity.createGroupQuery().groupMember(user.getId()).orderByGroupId().asc().list().stream()
                                .map(group -> new SimpleGrantedAuthority(group.getId()))
                                .toList()));
    }

    private static String fullName(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
        return name.isEmpty() ? user.getId() : name;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
