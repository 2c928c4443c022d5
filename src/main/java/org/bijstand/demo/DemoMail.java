package org.bijstand.demo;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import org.bijstand.mail.MailSettings;
import org.bijstand.mail.inbox.imap.MailboxServer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The demo's own mail server (SMTP and IMAP) inside the JVM, unless {@code spring.mail.host} names another one. It takes mail
 * for anybody, passes none on, and forgets all when it stops.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "none")
@EnableConfigurationProperties(MailProperties.class)
class DemoMail {

    private static final int SMTP_PORT = 3025;
    private static final int IMAP_PORT = 3143;
    private static final String LOCAL = "127.0.0.1";

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail demoMailServer() {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(portOrAnother(SMTP_PORT), LOCAL, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(portOrAnother(IMAP_PORT), LOCAL, ServerSetup.PROTOCOL_IMAP)
        });
        UserManager mailboxes = server.getUserManager();
        mailboxes.setMessageDeliveryHandler((message, address) -> mailbox(mailboxes, address.getEmail()));
        return server;
    }

    /** Everybody has a mailbox; {@code hulp+token@…} comes to {@code hulp@…}, as it does at a real server. */
    private static GreenMailUser mailbox(UserManager mailboxes, String address) throws UserException {
        String plain = address.replaceFirst("\\+[^@]*@", "@").toLowerCase(Locale.ROOT);
        GreenMailUser known = mailboxes.getUserByEmail(plain);
        return known == null ? mailboxes.createUser(plain, plain, plain) : known;
    }

    /** The service's own mailbox, from which mail to it is read. */
    @Bean
    @ConditionalOnProperty(name = "bijstand.mailbox.host", matchIfMissing = true, havingValue = "none")
    MailboxServer demoMailbox(GreenMail server, MailSettings settings) {
        String address = settings.replyTo().value().toLowerCase(Locale.ROOT);
        server.setUser(address, address, address);
        return new MailboxServer(LOCAL, server.getImap().getPort(), address, address, false, false);
    }

    @Bean
    JavaMailSender javaMailSender(GreenMail server, MailProperties settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(LOCAL);
        sender.setPort(server.getSmtp().getPort());
        sender.getJavaMailProperties().putAll(settings.getProperties());
        return sender;
    }

    /** The port when it is free, else 0, which stands for any free one. */
    private static int portOrAnother(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(LOCAL))) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            return 0;
        }
    }
}
