package org.bijstand.demo.web;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.bijstand.mail.MailSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Takes what members, relatives and partners write in the demo to the service's mailbox, by SMTP as from outside. */
@Component
@Profile("demo")
class DemoPostOffice {

    private final ObjectProvider<GreenMail> server;
    private final MailSettings settings;
    private final Clock clock;

    DemoPostOffice(ObjectProvider<GreenMail> server, MailSettings settings, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** Not when the demo was pointed at another mail server. */
    boolean isOpen() {
        return server.getIfAvailable() != null;
    }

    /** Where people write to. */
    String serviceAddress() {
        return settings.replyTo().value();
    }

    /** @throws MessagingException when the server doesn't take it */
    void send(DemoLetter letter) throws MessagingException {
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.host", "127.0.0.1");
        smtp.setProperty(
                "mail.smtp.port", String.valueOf(server.getObject().getSmtp().getPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(smtp));
        MimeMessageHelper helper = new MimeMessageHelper(message, letter.file() != null, StandardCharsets.UTF_8.name());
        helper.setFrom(letter.from());
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(letter.text());
        if (letter.file() != null) {
            helper.addAttachment(
                    letter.file().name(),
                    new ByteArrayResource(letter.file().content()),
                    letter.file().contentType());
        }
        if (!letter.answeredId().isEmpty()) {
            message.setHeader("In-Reply-To", letter.answeredId());
            message.setHeader("References", letter.answeredId());
        }
        message.saveChanges();
        // What other servers do with an address+token, this one leaves to the sender: bring it to the address without
        // it.
        Transport.send(message, new Address[] {new InternetAddress(serviceAddress())});
    }
}
