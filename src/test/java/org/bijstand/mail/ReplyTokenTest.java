package org.bijstand.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bijstand.casefile.Language;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Where the token stands that brings an answer back to its case. */
class ReplyTokenTest {

    private static final String TOKEN = "abcdefgh234567zz";

    @Test
    void anAnswerGoesToTheServicesAddressWithTheToken() throws Exception {
        MimeMessage message = written(TOKEN, null, true);

        assertThat(replyTo(message)).isEqualTo("hulp+" + TOKEN + "@bijstand.example");
        assertThat(message.getSubject()).isEqualTo("Uw aanvraag [" + TOKEN + "]");
    }

    @Test
    void orToTheAddressThatIsSetForAnswers() throws Exception {
        MimeMessage message = written(TOKEN, new MailAddress("antwoord@post.bijstand.example"), true);

        assertThat(replyTo(message)).isEqualTo("antwoord+" + TOKEN + "@post.bijstand.example");
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("Bijstand <hulp@bijstand.example>");
    }

    @Test
    void whereTheMailboxTakesNoSuchAddressesTheSubjectCarriesItAlone() throws Exception {
        MimeMessage message = written(TOKEN, null, false);

        assertThat(replyTo(message)).isEqualTo("hulp@bijstand.example");
        assertThat(message.getSubject()).endsWith("[" + TOKEN + "]");
    }

    @Test
    void mailOfNoCaseHasNone() throws Exception {
        MimeMessage message = written(null, null, true);

        assertThat(replyTo(message)).isEqualTo("hulp@bijstand.example");
        assertThat(message.getSubject()).isEqualTo("Uw aanvraag");
    }

    @Test
    void aTokenIsSixteenLettersAndDigitsAndNeverTheSame() {
        List<String> tokens =
                Stream.generate(ReplyToken::random).limit(1_000).distinct().toList();

        assertThat(tokens).hasSize(1_000).allMatch(token -> token.matches("[a-z2-7]{16}"));
    }

    private static MimeMessage written(String token, MailAddress replyTo, boolean inAddress) throws Exception {
        MailSettings settings = new MailSettings(
                new MailAddress("hulp@bijstand.example"),
                "Bijstand",
                replyTo,
                inAddress,
                "02 000 00 00",
                Duration.ofHours(24));
        OutboxMail mail = new OutboxMail(
                UUID.randomUUID(),
                "TB-2026-000123",
                "request-received",
                "",
                Language.NL,
                new MailAddress("lena@testmans.example"),
                new RenderedMail("Uw aanvraag", "Dag"),
                List.of(),
                token,
                0,
                1,
                Instant.EPOCH);
        return new MimeMail(settings, new MailHtml()).write(mail, new JavaMailSenderImpl(), Instant.EPOCH);
    }

    private static String replyTo(MimeMessage message) throws Exception {
        return message.getReplyTo()[0].toString();
    }
}
