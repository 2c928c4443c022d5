package org.bijstand.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Whatever somebody typed into a form stays text: it makes no header, no link, no list and no HTML. */
class MailContentTest {

    private static final MailSettings SETTINGS = new MailSettings(
            new MailAddress("hulp@bijstand.example"), "Bijstand", null, true, "02 000 00 00", Duration.ofHours(24));
    private static final String LINK = "https://bijstand.example/antwoord/abc_-1?x=1&y=2";

    private final MailTemplates templates = new MailTemplates(SETTINGS);
    private final MimeMail mimeMail = new MimeMail(SETTINGS, new MailHtml());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nBcc: otto@testmans.example\r\n\r\n- x",
                "\n\nNieuwe alinea",
                "- een lijst",
                "[klik](javascript:alert(1))",
                "Klik hier: https://evil.example",
                "Klik hier: \u001Ehttps://evil.example",
                "<script>alert(1)</script>",
                "<a href=\"https://evil.example\">klik</a>",
                "\u2028- een lijst",
                "\u202Eelpmaxe.live",
                "[(${T(java.lang.Runtime)})] [[${servicePhone}]] ${7*7}",
                "'; drop table outbox_mail; --"
            })
    void aTypedValueCantBecomeAnythingButText(String typed) throws Exception {
        MimeMessage plain = sent(offer("Schaarbeek", typed));
        MimeMessage baseline = sent(offer("Schaarbeek", "gewoon"));

        assertThat(Collections.list(plain.getAllHeaders()))
                .extracting(header -> header.getName())
                .isEqualTo(Collections.list(baseline.getAllHeaders()).stream()
                        .map(header -> header.getName())
                        .toList());
        assertThat(plain.getAllRecipients()).hasSize(1);
        assertThat(structure(plain)).isEqualTo(structure(baseline));
        assertThat(text(plain).lines()).hasSameSizeAs(text(baseline).lines().toList());
    }

    @Test
    void aCaseNumberCantBreakTheSubject() throws Exception {
        Mail mail = Mail.of("case-withdrawn", Language.FR, address(), "TB\r\nBcc: otto@testmans.example\r\n\r\nx");
        MimeMessage message = sent(mail);

        assertThat(message.getSubject()).isEqualTo("Votre demande TB Bcc: otto@testmans.example x est arrêtée");
        assertThat(message.getHeader("Bcc")).isNull();
    }

    @Test
    void whatLooksLikeHtmlIsShownAsItWasTyped() throws Exception {
        MimeMessage message = sent(offer("<b>Ünal & \"Zoë\" 🏠</b>", "x"));

        assertThat(text(message)).contains("in <b>Ünal & \"Zoë\" 🏠</b>.");
        assertThat(html(message)).contains("in &lt;b&gt;Ünal &amp; &quot;Zoë&quot; 🏠&lt;/b&gt;.");
    }

    @Test
    void theLinkIsABigButtonAndReadableInBothParts() throws Exception {
        MimeMessage message = sent(offer("Schaarbeek", "x"));

        assertThat(text(message)).contains("Antwoord hier:\n" + LINK + "\n");
        assertThat(html(message))
                .contains("href=\"" + LINK.replace("&", "&amp;") + "\"")
                .contains(">Antwoord hier</a>")
                .containsOnlyOnce("<a ")
                .doesNotContain("<img", "src=", "url(", "<script");
    }

    @Test
    void paragraphsAndListsStayWhatTheyAre() {
        String body = MailText.tidy("Een\nTwee  \n\n\n\n- a\n\n- b\n\n\nLink : " + MailText.link(URI.create(LINK)));

        assertThat(MailText.blocks(body))
                .containsExactly(
                        new MailText.Block(MailText.Kind.PARAGRAPH, List.of("Een", "Twee"), null),
                        new MailText.Block(MailText.Kind.LIST, List.of("a", "b"), null),
                        new MailText.Block(MailText.Kind.LINK, List.of("Link"), LINK));
        assertThat(MailText.plain(body)).isEqualTo("Een\nTwee\n\n- a\n- b\n\nLink :\n" + LINK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "/antwoord/x", "https:x", "file:///etc/passwd"})
    void onlyWebAddressesBecomeLinks(String link) {
        Mail mail = offer("Schaarbeek", "x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates.render(mail.with("answerLink", URI.create(link))));
    }

    @Test
    void aMachineAnswersNobody() throws Exception {
        MimeMessage message = sent(offer("Schaarbeek", "x"));

        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getReplyTo()).extracting(Object::toString).containsExactly("hulp@bijstand.example");
        assertThat(message.getSentDate()).isEqualTo("2026-11-23T08:00:00Z");
    }

    private MimeMessage sent(Mail mail) throws Exception {
        OutboxMail queued = new OutboxMail(
                UUID.randomUUID(),
                mail.caseNumber(),
                mail.template(),
                mail.occasion(),
                mail.language(),
                mail.to(),
                templates.render(mail),
                mail.attachments(),
                null,
                0,
                1,
                Instant.EPOCH);
        ByteArrayOutputStream onTheWire = new ByteArrayOutputStream();
        mimeMail.write(queued, new JavaMailSenderImpl(), Instant.parse("2026-11-23T08:00:00Z"))
                .writeTo(onTheWire);
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(onTheWire.toByteArray()));
    }

    private static Mail offer(String municipality, String keyPoint) {
        return Mail.of("offer", Language.NL, address(), "TB-2026-000123")
                .with("service", ServiceKind.PET_CARE)
                .with("municipality", municipality)
                .with("visits", List.of())
                .with("hours", Hours.of(2))
                .with("keyPoints", List.of(keyPoint))
                .with("answerLink", URI.create(LINK))
                .with("answerBy", LocalDateTime.parse("2026-11-24T14:00"));
    }

    private static MailAddress address() {
        return new MailAddress("lena@testmans.example");
    }

    private static String text(MimeMessage message) {
        return MailParts.of(message).text();
    }

    private static String html(MimeMessage message) {
        return MailParts.of(message).html();
    }

    /** The tags of the HTML part, without what stands between them. */
    private static List<String> structure(MimeMessage message) {
        return Pattern.compile("<[^>]*>")
                .matcher(html(message))
                .results()
                .map(tag -> tag.group())
                .toList();
    }
}
