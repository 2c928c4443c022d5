package org.bijstand.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.bijstand.mail.inbox.ArrivedMail;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.mail.inbox.InboxState;
import org.bijstand.mail.inbox.MailIntake;
import org.springframework.boot.test.context.TestComponent;

/** Mail that people write to the service; it is taken in at once, as if the mailbox had just been read. */
@TestComponent
public class Post {

    private final MailIntake intake;
    private final Inbox inbox;
    private final TestMail sent;
    private final Clock clock;

    Post(MailIntake intake, Inbox inbox, TestMail sent, Clock clock) {
        this.intake = intake;
        this.inbox = inbox;
        this.sent = sent;
        this.clock = clock;
    }

    /** Somebody answers the last mail that we sent to that address. */
    public UUID answer(String address, String text) {
        return answer(address, address, "", text);
    }

    /** Another one answers it, or with other headers; each header ends its line. */
    public UUID answer(String addressWrittenTo, String sender, String headers, String text) {
        MimeMessage ours = sent.lastMailTo(addressWrittenTo);
        UUID id = arrive(letter(ours, sender, headers, text));
        intake.handle(id);
        return id;
    }

    /** The bytes of an answer to a mail of ours. */
    public byte[] letter(MimeMessage ours, String sender, String headers, String text) {
        try {
            String subject = "RE: " + ours.getSubject().replaceAll("[^ -~]", "?");
            String reference = "In-Reply-To: " + ours.getMessageID() + "\n";
            return message(sender, ours.getReplyTo()[0].toString(), subject, reference + headers, text);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** An answer that says by nothing but the address it is sent to which mail of ours it means. */
    public InboxEntry reply(MimeMessage ours, String from, String text) {
        try {
            return receive(message(from, ours.getReplyTo()[0].toString(), "Re: uw bericht", "", text));
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Somebody writes by himself; an address, or a name with an address in angle brackets. */
    public InboxEntry receive(String from, String subject, String text) {
        return receive(message(from, "hulp@bijstand.example", subject, "", text));
    }

    public InboxEntry receive(byte[] message) {
        UUID id = arrive(message);
        intake.handle(id);
        return inbox.entry(id).orElseThrow();
    }

    /** A sample, as an answer to the last mail that we sent to that address. */
    public UUID sample(String name, String addressWrittenTo) {
        MimeMessage ours = sent.lastMailTo(addressWrittenTo);
        try {
            Map<String, String> places = Map.of(
                    "PARTNER", addressWrittenTo, "SUBJECT", ours.getSubject(), "MESSAGE_ID", ours.getMessageID());
            String text = new String(SampleMail.of(name, places), UTF_8)
                    .replaceFirst("(?m)^Message-ID: <[^>]*>", "Message-ID: <" + UUID.randomUUID() + "@post.example>");
            UUID id = arrive(text.getBytes(UTF_8));
            intake.handle(id);
            return id;
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Stored, but not handled yet. */
    public UUID arrive(byte[] message) {
        return intake.store(new ArrivedMail(message, true, message.length, clock.instant(), 1, 1));
    }

    public InboxState handle(UUID mailId) {
        return intake.handle(mailId);
    }

    private static byte[] message(String from, String to, String subject, String headers, String text) {
        return """
                From: %s
                To: %s
                Subject: %s
                Date: Mon, 5 Oct 2026 10:00:00 +0200
                Message-ID: <%s@post.example>
                %sMIME-Version: 1.0
                Content-Type: text/plain; charset="utf-8"
                Content-Transfer-Encoding: 8bit

                %s
                """.formatted(from, to, subject, UUID.randomUUID(), headers, text)
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }
}
