package org.bijstand.engine.access;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who has signed in; the name of this principal, for Spring as for the engine, is the user's id. */
public record SignedIn(String id, String fullName) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return id;
    }
}
