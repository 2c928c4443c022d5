package org.bijstand.engine.access.oidc;

import java.time.Instant;
import java.util.Collection;
import org.bijstand.engine.access.SignedIn;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who has signed in at the provider. */
class ProviderPerson extends DefaultOidcUser implements SignedIn {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final String fullName;
    private final Instant since;
    private final Instant confirmedAt;

    /** @param confirmedAt when the provider last said that this is who they are */
    ProviderPerson(
            String id,
            String fullName,
            Instant since,
            Instant confirmedAt,
            Collection<? extends GrantedAuthority> authorities,
            OidcIdToken idToken,
            OidcUserInfo userInfo) {
        super(authorities, idToken, userInfo);
        this.id = id;
        this.fullName = fullName;
        this.since = since;
        this.confirmedAt = confirmedAt;
    }

    /** The same session of the same person, with what is known of them now. */
    ProviderPerson with(String name, Collection<? extends GrantedAuthority> authorities, Instant confirmed) {
        return new ProviderPerson(id, name, since, confirmed, authorities, getIdToken(), getUserInfo());
    }

    ProviderPerson since(Instant signedIn) {
        return new ProviderPerson(id, fullName, signedIn, confirmedAt, getAuthorities(), getIdToken(), getUserInfo());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String fullName() {
        return fullName;
    }

    @Override
    public Instant since() {
        return since;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    @Override
    public String getName() {
        return id;
    }

    /** Without the tokens, which say everything about the person. */
    @Override
    public String toString() {
        return "ProviderPerson " + id;
    }
}
