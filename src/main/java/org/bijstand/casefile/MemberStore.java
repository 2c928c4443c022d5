package org.bijstand.casefile;

/** Where the import keeps the members; an organisation that is connected to its register directly needs none. */
public interface MemberStore {

    /** Adds the member, or brings the one with the same membership number up to date. @return whether that changed anything */
    boolean save(Member member);
}
