package org.bijstand.link;

/** Whether a link that we did issue can still be used. */
public enum LinkState {
    VALID,
    EXPIRED,
    REVOKED
}
