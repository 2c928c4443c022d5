package org.bijstand.casefile;

/** Where the import keeps the members; an organisation that is connected to its register directly needs none. */
public interface MemberStore {

    /** Adds the member, or brings the one with the same membership number up to date. @return whether that changed anything */
    boolean save(Member member);

    /** Notes that the register still names the member, whatever else its line says. Does nothing when there is none. */
    void seen(String membershipNumber);
}
