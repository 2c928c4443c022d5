package org.bijstand.mail;

/** The addresses that mail came back from: mail to them is not sent until a person has it tried again. */
public interface BadAddresses {

    /** @param address in upper or lower case */
    boolean contains(String address);
}
