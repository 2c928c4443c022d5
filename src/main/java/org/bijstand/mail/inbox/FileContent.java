package org.bijstand.mail.inbox;

/** A file of a mail with its bytes; nothing in it can be trusted. */
public record FileContent(MailFile file, byte[] content) {

    /** Without its name, so that a log never shows it. */
    @Override
    public String toString() {
        return "file " + file.position();
    }
}
