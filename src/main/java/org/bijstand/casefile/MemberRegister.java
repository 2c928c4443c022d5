package org.bijstand.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The organisation's members. Its own administration keeps them; this is where the case file looks them up. */
public interface MemberRegister {

    /** @param membershipNumber as typed: case and surrounding blanks don't matter */
    Optional<Member> byNumber(String membershipNumber);

    Optional<Member> byInsz(Insz insz);

    /** Those members whose number is among these, in upper case; in no particular order. */
    List<Member> byNumbers(Collection<String> membershipNumbers);

    /** The member with this e-mail address, unless several share it. */
    Optional<Member> byEmail(String address);
}
