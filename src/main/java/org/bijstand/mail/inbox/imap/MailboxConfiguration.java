package org.bijstand.mail.inbox.imap;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mailbox that the configuration names, if it names one. */
@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {

    @Bean
    @ConditionalOnProperty("bijstand.mailbox.host")
    MailboxServer mailboxServer(MailboxSettings settings) {
        return settings.server();
    }
}
