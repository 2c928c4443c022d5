package org.bijstand.engine.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bijstand.engine.access.Staff.Colleague;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a password with the engine's own users. */
@Component
@ConditionalOnProperty(name = "bijstand.sign-in", havingValue = "users")
class EngineLogIn implements AuthenticationProvider {

    private final IdentityService identity;
    private final Staff staff;
    private final LogInThrottle throttle;
    private final Clock clock;

    EngineLogIn(IdentityService identity, Staff staff, LogInThrottle throttle, Clock clock) {
        this.identity = identity;
        this.staff = staff;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        LogInSource source = (LogInSource) attempt.getDetails();
        // One answer for an unknown name, a wrong password and a waiting time, after the same work: a guesser learns
        // nothing.
        Optional<Colleague> found = staff.find(id);
        boolean allowed =
                throttle.allows(id, found.isPresent(), source, asked -> identity.checkPassword(asked, password));
        return found.filter(person -> allowed)
                .map(person -> holder(person, clock.instant()))
                .orElseThrow(() -> new BadCredentialsException("Unknown user or wrong password"));
    }

    /**
     * A person as they are now, with their groups as their authorities; empty when there is no such user any more, or when
     * they have another password than the one that they signed in with.
     */
    Optional<Authentication> renewed(Authentication before) {
        PasswordHolder holder = (PasswordHolder) before.getPrincipal();
        return staff.find(holder.id)
                .filter(person -> person.passwordMark().equals(holder.passwordMark))
                .map(person -> holder(person, holder.since));
    }

    private static Authentication holder(Colleague person, Instant since) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new PasswordHolder(person.id(), person.fullName(), since, person.passwordMark()),
                null,
                person.authorities());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private record PasswordHolder(String id, String fullName, Instant since, String passwordMark) implements SignedIn {

        @Override
        public String getName() {
            return id;
        }

        @Override
        public String toString() {
            return "PasswordHolder " + id;
        }
    }
}
