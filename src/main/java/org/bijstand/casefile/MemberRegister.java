package org.bijstand.casefile;

import java.util.Optional;

/** The organisation's members. Its own administration keeps them; this is where the case file looks them up. */
public interface MemberRegister {

    /** @param membershipNumber as typed: case and surrounding blanks don't matter */
    Optional<Member> byNumber(String membershipNumber);

    Optional<Member> byInsz(Insz insz);
}
