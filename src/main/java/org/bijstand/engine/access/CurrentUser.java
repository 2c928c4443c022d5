package org.bijstand.engine.access;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * The person in whose name this thread works: on our pages, in Tasklist and Cockpit, through REST, and in a test that
 * has set the engine's authentication. Jobs and link pages work in nobody's name.
 */
@Component
public class CurrentUser {

    private final IdentityService identity;

    CurrentUser(IdentityService identity) {
        this.identity = identity;
    }

    /** Whether anybody is signed in on this thread. */
    public boolean isSignedIn() {
        return authentication() != null;
    }

    /**
     * The person's user id.
     *
     * @throws IllegalStateException when nobody is signed in on this thread
     */
    public String id() {
        Authentication authentication = authentication();
        if (authentication == null) {
            throw new IllegalStateException("Nobody is signed in on this thread");
        }
        return authentication.getUserId();
    }

    /** The ids of the person's groups, see {@link Roles}; empty when nobody is signed in. */
    public Set<String> groups() {
        Authentication authentication = authentication();
        return authentication == null || authentication.getGroupIds() == null
                ? Set.of()
                : Set.copyOf(authentication.getGroupIds());
    }

    /** Whether the person belongs to this group; false when nobody is signed in. */
    public boolean is(String group) {
        return groups().contains(group);
    }

    private Authentication authentication() {
        Authentication authentication = identity.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null ? null : authentication;
    }
}
