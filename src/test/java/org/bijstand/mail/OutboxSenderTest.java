package org.bijstand.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.bijstand.casefile.Language;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.TestMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class OutboxSenderTest {

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestMail mail;

    private final String caseNumber = "TB-" + UUID.randomUUID();
    private final String address = UUID.randomUUID() + "@testmans.example";

    @Test
    void aQueuedMailArrivesWithPlainTextHtmlAndFiles() throws Exception {
        byte[] content = {1, 2, 3};
        queue(Mail.of("request-received", Language.FR, new MailAddress(address), caseNumber)
                .attach(new Attachment("visites.ics", "text/calendar; method=PUBLISH; charset=UTF-8", content)));

        MimeMessage message = mail.lastMailTo(address);

        assertThat(mail.subjectOf(message)).isEqualTo("Votre demande " + caseNumber);
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("Bijstand <hulp@bijstand.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getContentLanguage()).containsExactly("fr");
        MailParts parts = MailParts.of(message);
        assertThat(parts.text()).startsWith("Bonjour,\n\nNous avons bien reçu votre demande d’aide");
        assertThat(parts.html()).contains("<html lang=\"fr\">", "Nous avons bien reçu votre demande d’aide");
        assertThat(parts.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("visites.ics");
            assertThat(file.contentType()).contains("text/calendar").contains("method=PUBLISH");
            assertThat(file.content()).isEqualTo(content);
        });
    }

    private void queue(Mail mail) {
        transaction.executeWithoutResult(status -> outbox.queue(mail));
    }
}
