package org.bijstand.mail.inbox;

import org.bijstand.mail.inbox.file.FileKind;

/**
 * A file that came with a mail. Neither its name nor its type can be trusted.
 *
 * @param position within the mail, from 0
 * @param name one line without path, never empty
 * @param kind what it is by its content
 * @param size in bytes
 */
public record MailFile(int position, String name, String contentType, FileKind kind, long size) {

    /** Its name with an ending that fits its content. */
    public String safeName() {
        return kind.fitting(name);
    }

    /** Without its name, so that a log never shows it. */
    @Override
    public String toString() {
        return "file " + position + " (" + kind + ")";
    }
}
