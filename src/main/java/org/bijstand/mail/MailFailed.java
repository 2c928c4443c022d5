package org.bijstand.mail;

import java.util.UUID;

/**
 * A mail was not delivered and won't be tried again by itself, so that somebody has to look at it: the server refused it,
 * it came back, or its address is known as bad. Published within the transaction that marks the mail: what a listener does
 * is done together with the mark or not at all.
 *
 * @param caseNumber null when the mail belongs to no case
 * @param occasion what the mail was about within case and template, for instance {@code offer-17}
 */
public record MailFailed(String caseNumber, UUID mailId, String template, String occasion) {}
