package org.bijstand.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.bijstand.mail.inbox.ArrivedMail;
import org.bijstand.mail.inbox.InboxState;
import org.bijstand.mail.inbox.MailIntake;
import org.springframework.boot.test.context.TestComponent;

/** Mail that people write to the service; it is taken in at once, as if the mailbox had just been read. */
@TestComponent
public class Post {

    private final MailIntake intake;
    private final TestMail sent;
    private final Clock clock;

    public Post(MailIntake intake, TestMail sent, Clock clock) {
        this.intake = intake;
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
            return """
                    From: %s
                    To: %s
                    Subject: RE: %s
                    Message-ID: <%s@post.example>
                    In-Reply-To: %s
                    %sMIME-Version: 1.0
                    Content-Type: text/plain; charset="utf-8"
                    Content-Transfer-Encoding: 8bit

                    %s
                    """.formatted(
                            sender,
                            ours.getReplyTo()[0],
                            ours.getSubject().replaceAll("[^ -~]", "?"),
                            UUID.randomUUID(),
                            ours.getMessageID(),
                            headers,
                            text)
                    .getBytes(UTF_8);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
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
}
