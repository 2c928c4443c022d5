package org.bijstand.partner;

import java.util.List;
import java.util.Optional;

/** The organisation's partners. Its contracts decide who they are; this is where dispatch looks them up. */
public interface PartnerRegister {

    Optional<Partner> find(long id);

    /** @throws IllegalArgumentException when there is none */
    default Partner get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no partner " + id));
    }

    /** All of them, in the order of their ids. */
    List<Partner> all();
}
