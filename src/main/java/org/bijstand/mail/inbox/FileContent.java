package org.bijstand.mail.inbox;

/**
 * A file of a mail with its bytes.
 *
 * @param refusal why it is held back, in Dutch, continuing "dit is …"; null when it may be opened, and nothing in it can be
 *     trusted all the same
 */
public record FileContent(MailFile file, byte[] content, String refusal) {

    /** Without its name, so that a log never shows it. */
    @Override
    public String toString() {
        return "file " + file.position();
    }
}
