package org.bijstand.faults;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.bijstand.faults.node.SharedClock;
import org.bijstand.testing.CuttingProxy;

/** The service's mailbox, and the way to it that can break. What it has accepted from somebody must never be lost. */
final class Mailbox implements AutoCloseable {

    private static final String ADDRESS = "hulp@bijstand.example";
    private static final String PASSWORD = "Test-postbus-1";
    /** Long enough that a connection mostly breaks in the middle of it. */
    private static final String SIGNATURE =
            "\n\n-- \n" + "Wie dit leest, leest een voettekst die niets te zeggen heeft.\n".repeat(60);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser owner;
    private final CuttingProxy way;
    private final SharedClock clock;
    private final Queue<String> delivered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger counter = new AtomicInteger();

    Mailbox(SharedClock clock) {
        this.clock = clock;
        server.start();
        owner = server.setUser(ADDRESS, ADDRESS, PASSWORD);
        way = new CuttingProxy("127.0.0.1", server.getImap().getPort());
    }

    Map<String, String> settings() {
        return Map.of(
                "bijstand.mailbox.host", "127.0.0.1",
                "bijstand.mailbox.port", Integer.toString(way.port()),
                "bijstand.mailbox.username", ADDRESS,
                "bijstand.mailbox.password", PASSWORD,
                "bijstand.mailbox.protocol", "imap",
                "bijstand.mailbox.starttls-required", "false",
                "bijstand.mailbox.poll-interval", "PT0.5S");
    }

    CuttingProxy way() {
        return way;
    }

    /** The Message-IDs of all that was delivered. */
    List<String> delivered() {
        return List.copyOf(delivered);
    }

    /** Whether all that was delivered has been taken out. */
    boolean isEmpty() {
        ImapHostManager folders = server.getManagers().getImapHostManager();
        try {
            return folders.getInbox(owner).getMessageCount() == 0;
        } catch (FolderException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Somebody asks for help. */
    void write(String sender, String subject, String text) {
        deliver(sender, ADDRESS, subject, text, null);
    }

    /** Somebody answers, with the letter quoted below, as mail programs do. */
    void reply(Letter letter, String text) {
        String quoted = letter.text().lines().map(line -> "> " + line).reduce("", (all, line) -> all + "\n" + line);
        deliver(
                letter.recipient(),
                letter.replyTo(),
                "Re: " + letter.subject(),
                text + "\n\nOp maandag schreef Bijstand:" + quoted,
                letter.messageId());
    }

    private void deliver(String sender, String to, String subject, String text, String inReplyTo) {
        String id = "<" + counter.incrementAndGet() + "@" + sender.substring(sender.indexOf('@') + 1) + ">";
        try {
            MimeMessage message = new Written(id);
            message.setFrom(new InternetAddress(sender));
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
            message.setSubject(subject, "UTF-8");
            message.setText(text + SIGNATURE, "UTF-8");
            message.setSentDate(Date.from(clock.instant()));
            if (inReplyTo != null) {
                message.setHeader("In-Reply-To", inReplyTo);
            }
            message.saveChanges();
            owner.deliver(message);
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
        delivered.add(id);
    }

    @Override
    public void close() {
        way.close();
        server.stop();
    }

    /** Keeps the Message-ID that it was given. */
    private static final class Written extends MimeMessage {

        private final String id;

        Written(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
