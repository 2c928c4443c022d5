package org.bijstand.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MailServerSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"demo", "production"})
    void aHangingServerIsGivenUpBeforeAnotherNodeTakesTheMail(String profile) {
        Map<String, String> properties = propertiesOf(profile);
        long connecting = Long.parseLong(properties.get("mail.smtp.connectiontimeout"));
        long reading = Long.parseLong(properties.get("mail.smtp.timeout"));
        long writing = Long.parseLong(properties.get("mail.smtp.writetimeout"));

        // Greeting, EHLO, STARTTLS, EHLO, two of AUTH, MAIL, RCPT, DATA, end of data.
        assertThat(connecting + 10 * reading + writing).isLessThan(OutboxSender.LEASE.toMillis());
    }

    @Test
    void inProductionMailLeavesEncryptedOrNotAtAll() {
        assertThat(propertiesOf("production"))
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    private static Map<String, String> propertiesOf(String profile) {
        MailProperties[] found = new MailProperties[1];
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.profiles.active=" + profile)
                .run(context -> found[0] = Binder.get(context.getEnvironment())
                        .bind("spring.mail", MailProperties.class)
                        .get());
        return found[0].getProperties();
    }
}
