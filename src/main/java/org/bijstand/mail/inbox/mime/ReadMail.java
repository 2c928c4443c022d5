package org.bijstand.mail.inbox.mime;

import java.util.List;
import java.util.Optional;
import org.bijstand.mail.inbox.MailFile;

/**
 * A message as far as it can be read.
 *
 * @param text what it says, HTML as text, safe to show
 * @param readable false when no text could be made out although there is some
 * @param encrypted its words are for somebody else's key
 * @param delivery what a mail server reports about a mail of ours, if that is what it is
 * @param reportType of a multipart/report, in lower case; empty otherwise
 * @param calendarMethod of an answer to an invitation, in lower case; empty otherwise
 */
public record ReadMail(
        MimeHeaders headers,
        String text,
        List<Attached> attached,
        boolean readable,
        boolean encrypted,
        Optional<DeliveryReport> delivery,
        String reportType,
        String calendarMethod) {

    /** A file of the message; its content is decoded when it is asked for. */
    public record Attached(MailFile file, Content content) {}

    /** Bytes that can be asked for. */
    @FunctionalInterface
    public interface Content {
        byte[] bytes();
    }

    public List<MailFile> files() {
        return attached.stream().map(Attached::file).toList();
    }

    /** Without its words, so that a log never shows them. */
    @Override
    public String toString() {
        return "message with " + attached.size() + " files";
    }
}
