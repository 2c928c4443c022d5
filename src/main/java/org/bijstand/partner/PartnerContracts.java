package org.bijstand.partner;

/** Where the import keeps the partners; an organisation that is connected to its contracts directly needs none. */
public interface PartnerContracts {

    /**
     * Adds the partner, or brings the one with the same contract number up to date; the given id is ignored.
     *
     * @return whether that changed anything
     */
    boolean save(Partner partner);

    /** Partners with the old address have the new one, until the contracts say otherwise. */
    void replaceEmail(String old, String replacement);
}
