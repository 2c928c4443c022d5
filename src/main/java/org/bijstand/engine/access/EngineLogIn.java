package org.bijstand.engine.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
        // One answer for an unknown name, a wrong password and a waiting time: a guesser learns nothing.
        return find(id, clock.instant())
                .filter(person -> throttle.allows(id, source, () -> identity.checkPassword(id, password)))
                .orElseThrow(() -> new BadCredentialsException("Unknown user or wrong password"));
    }

    /** A person as they are now; empty when there is no such user, or no longer. Their groups are their authorities. */
    Optional<Authentication> find(String id, Instant since) {
        return staff.find(id)
                .map(person -> UsernamePasswordAuthenticationToken.authenticated(
                        new PasswordHolder(person.id(), person.fullName(), since), null, person.authorities()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private record PasswordHolder(String id, String fullName, Instant since) implements SignedIn {

        @Override
        public String getName() {
            return id;
        }
    }
}
