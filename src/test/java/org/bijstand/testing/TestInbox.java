package org.bijstand.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.UUID;
import org.bijstand.mail.inbox.ArrivedMail;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.mail.inbox.MailIntake;

/** Lets people write to the service, without a mail server in between. */
public class TestInbox {

    private final MailIntake intake;
    private final Inbox inbox;
    private final Clock clock;

    TestInbox(MailIntake intake, Inbox inbox, Clock clock) {
        this.intake = intake;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @param from an address, or a name with an address in angle brackets */
    public InboxEntry receive(String from, String subject, String text) {
        return receive(message(from, "hulp@bijstand.example", subject, text));
    }

    /** An answer to a mail of ours, sent to the address that it asks for. */
    public InboxEntry reply(MimeMessage ours, String from, String text) {
        try {
            return receive(message(from, ours.getReplyTo()[0].toString(), "Re: uw bericht", text));
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public InboxEntry receive(byte[] message) {
        UUID id = intake.store(new ArrivedMail(message, true, message.length, clock.instant(), 1, 1));
        intake.handle(id);
        return inbox.entry(id).orElseThrow();
    }

    private static byte[] message(String from, String to, String subject, String text) {
        return """
                From: %s
                To: %s
                Subject: %s
                Date: Mon, 5 Oct 2026 10:00:00 +0200
                Message-ID: <%s@post.example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                """.formatted(from, to, subject, UUID.randomUUID(), text)
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }
}
