package org.bijstand.mail.review;

import org.bijstand.mail.MailAddress;

/**
 * Somebody found the right address of a person or partner whom mail did not reach. Published within the transaction that
 * sends the mail there.
 *
 * @param caseNumber of the mail, null when it belongs to no case
 */
public record AddressReplaced(String caseNumber, MailAddress old, MailAddress replacement) {

    /** Without the addresses, so that a log never shows them. */
    @Override
    public String toString() {
        return "address replaced in case " + caseNumber;
    }
}
