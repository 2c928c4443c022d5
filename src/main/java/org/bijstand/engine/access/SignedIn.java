package org.bijstand.engine.access;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who has signed in; the name of this principal, for Spring as for the engine, is the user's id. */
public interface SignedIn extends AuthenticatedPrincipal, Serializable {

    String id();

    String fullName();

    /** When this person signed in; finding out again who they are doesn't change it. */
    Instant since();
}
