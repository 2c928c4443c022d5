package org.bijstand.secret;

/** A column of sealed values; each feature with one has a bean for it, so that its values follow to a new key. */
public interface SealedValues {

    /** Table and column. */
    String name();

    /**
     * Seals some of those anew that another key than the current one has sealed, in the caller's transaction; those that
     * another node is busy with are left to it.
     *
     * @return how many; fewer than asked for when no more are left
     */
    int renew(int most);

    /** How many to renew in one transaction: as many as fit in the memory. */
    default int atOnce() {
        return 500;
    }

    /** How many values that key has sealed. */
    long sealedWith(String keyId);
}
