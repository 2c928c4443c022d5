package org.bijstand.mail.inbox;

/**
 * A file that came with a mail. Neither its name nor its type can be trusted.
 *
 * @param position within the mail, from 0
 * @param name one line without path, never empty
 * @param size in bytes
 */
public record MailFile(int position, String name, String contentType, long size) {}
