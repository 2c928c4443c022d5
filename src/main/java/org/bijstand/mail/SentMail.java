package org.bijstand.mail;

import java.util.UUID;

/**
 * A mail that went out, as far as an answer to it needs to know.
 *
 * @param caseNumber null when it belongs to no case
 * @param occasion what it was about within case and template, for instance {@code offer-17}
 */
public record SentMail(
        UUID id, String caseNumber, String template, String occasion, MailAddress recipient, String subject) {

    /** Without recipient and subject, so that a log never shows them. */
    @Override
    public String toString() {
        return "mail " + template + " of case " + caseNumber;
    }
}
