package org.bijstand.mail;

import java.util.UUID;

/**
 * A mail could not be delivered and won't be tried again by itself, so that somebody has to look at it. Published within
 * the transaction that marks it as failed: what a listener does is done together with the mark or not at all.
 *
 * @param caseNumber null when the mail belongs to no case
 */
public record MailFailed(String caseNumber, UUID mailId, String template) {}
