package org.bijstand.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
        return new GreenMail(new ServerSetup[] {
            new ServerSetup(portOrAnother(SMTP_PORT), LOCAL, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(portOrAnother(IMAP_PORT), LOCAL, ServerSetup.PROTOCOL_IMAP)
        });
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
