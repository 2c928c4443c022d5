package org.bijstand.mail;

/**
 * A mail's words as they are kept.
 *
 * @param subject one line
 * @param body plain text of paragraphs, lists and link lines, see {@code MailText}
 */
public record RenderedMail(String subject, String body) {}
