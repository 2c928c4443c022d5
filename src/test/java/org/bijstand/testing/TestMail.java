package org.bijstand.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bijstand.mail.MailParts;
import org.bijstand.mail.OutboxSender;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A real SMTP server for all tests of a JVM. Tests share it, so each writes to addresses of its own; reading an address sends
 * first what is due in the outbox.
 */
public class TestMail {

    private static final GreenMail SERVER = start();
    private static final Pattern LINK = Pattern.compile("(?m)^https?://\\S+$");

    private final OutboxSender sender;

    TestMail(OutboxSender sender) {
        this.sender = sender;
    }

    /** Wires the server into the application under test. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Wiring {

        @Bean
        JavaMailSender javaMailSender() {
            JavaMailSenderImpl server = new JavaMailSenderImpl();
            server.setHost("localhost");
            server.setPort(SERVER.getSmtp().getPort());
            return server;
        }

        @Bean
        TestMail testMail(OutboxSender sender) {
            return new TestMail(sender);
        }
    }

    /** All that was sent to the address, in the order of arrival. */
    public List<MimeMessage> mailsTo(String address) {
        sender.sendDue();
        return SERVER.findReceivedMessages(user -> user.getEmail().equalsIgnoreCase(address), mail -> true)
                .toList();
    }

    /** @throws AssertionError when nothing was sent to the address */
    public MimeMessage lastMailTo(String address) {
        List<MimeMessage> mails = mailsTo(address);
        if (mails.isEmpty()) {
            throw new AssertionError("no mail arrived at " + address);
        }
        return mails.get(mails.size() - 1);
    }

    /** The first link of the mail's plain part. */
    public URI linkIn(MimeMessage mail) {
        Matcher link = LINK.matcher(textOf(mail));
        if (!link.find()) {
            throw new AssertionError("no link in the mail");
        }
        return URI.create(link.group());
    }

    /** The plain part, with {@code \n} at the ends of lines. */
    public String textOf(MimeMessage mail) {
        return MailParts.of(mail).text();
    }

    public String htmlOf(MimeMessage mail) {
        return MailParts.of(mail).html();
    }

    /** Without the token that brings an answer back to its case. */
    public String subjectOf(MimeMessage mail) {
        try {
            return mail.getSubject().replaceFirst(" \\[[a-z2-7]{16}]$", "");
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static GreenMail start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
