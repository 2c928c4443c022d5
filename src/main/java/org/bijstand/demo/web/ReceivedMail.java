package org.bijstand.demo.web;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.MailParts;

/**
 * A mail as the demo mailbox shows it.
 *
 * @param id stays the same as long as the demo runs
 */
record ReceivedMail(
        String id, String from, String to, String subject, Instant sent, Instant received, MimeMessage message) {

    static ReceivedMail of(StoredMessage stored) {
        MimeMessage message = stored.getMimeMessage();
        Instant received = stored.getReceivedDate().toInstant();
        try {
            String to = addresses(message.getRecipients(Message.RecipientType.TO));
            byte[] identity = (message.getMessageID() + to + received).getBytes(StandardCharsets.UTF_8);
            return new ReceivedMail(
                    UUID.nameUUIDFromBytes(identity).toString(),
                    addresses(message.getFrom()),
                    to,
                    message.getSubject() == null ? "(zonder onderwerp)" : message.getSubject(),
                    message.getSentDate() == null
                            ? received
                            : message.getSentDate().toInstant(),
                    received,
                    message);
        } catch (MessagingException unreadable) {
            throw new IllegalArgumentException("a message that can't be read", unreadable);
        }
    }

    boolean isFrom(MailAddress address) {
        return from.contains(address.value());
    }

    /** Where an answer goes. */
    String replyTo() {
        try {
            return addresses(message.getReplyTo());
        } catch (MessagingException unreadable) {
            throw new IllegalArgumentException("a message that can't be read", unreadable);
        }
    }

    String messageId() {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalArgumentException("a message that can't be read", unreadable);
        }
    }

    MailParts parts() {
        return MailParts.of(message);
    }

    String headers() {
        try {
            return Collections.list(message.getAllHeaders()).stream()
                    .map(header -> header.getName() + ": " + header.getValue())
                    .collect(Collectors.joining("\n"));
        } catch (MessagingException unreadable) {
            throw new IllegalArgumentException("a message that can't be read", unreadable);
        }
    }

    private static String addresses(Address[] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(address -> ((InternetAddress) address).toUnicodeString())
                        .collect(Collectors.joining(", "));
    }
}
