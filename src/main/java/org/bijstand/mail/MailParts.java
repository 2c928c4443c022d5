package org.bijstand.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What a message consists of, once it has been transferred: its text, its HTML (each empty when there is none) and its files. */
public record MailParts(String text, String html, List<File> files) {

    /**
     * A file of a message. Neither its name nor its type can be trusted.
     *
     * @param name may be null
     */
    public record File(String name, String contentType, byte[] content) {}

    /** @throws IllegalArgumentException when the message can't be read */
    public static MailParts of(MimeMessage message) {
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder();
        List<File> files = new ArrayList<>();
        try {
            read(message, text, html, files);
        } catch (MessagingException unreadable) {
            throw new IllegalArgumentException("a message that can't be read", unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new MailParts(text.toString().replace("\r\n", "\n"), html.toString(), List.copyOf(files));
    }

    private static void read(Part part, StringBuilder text, StringBuilder html, List<File> files)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int number = 0; number < parts.getCount(); number++) {
                read(parts.getBodyPart(number), text, html, files);
            }
        } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || !part.isMimeType("text/*")) {
            files.add(new File(
                    part.getFileName(),
                    part.getContentType(),
                    part.getInputStream().readAllBytes()));
        } else {
            (part.isMimeType("text/html") ? html : text).append(part.getContent());
        }
    }
}
