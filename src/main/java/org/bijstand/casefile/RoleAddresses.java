package org.bijstand.casefile;

/**
 * E-mail addresses that somebody answers to by role: a partner's, our own staff's, the service's own. What was written to
 * or from one of them is nobody's personal mail.
 */
public interface RoleAddresses {

    /** @param address in lower case */
    boolean has(String address);
}
