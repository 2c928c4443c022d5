package org.bijstand.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.MailParts;
import org.bijstand.mail.MailSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class DemoMailboxPageTest {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Brussels"));

    private static final MailSettings SETTINGS = new MailSettings(
            new MailAddress("hulp@bijstand.example"), "Bijstand", null, true, "02 000 00 00", Duration.ofHours(24));

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private MockMvcTester browser;

    @BeforeEach
    void start() {
        server.start();
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("server", server);
        ReceivedMails mailbox = new ReceivedMails(beans.getBeanProvider(GreenMail.class));
        browser = MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                        new DemoMailboxPage(mailbox, SETTINGS, CLOCK),
                        new DemoLetterPage(
                                new DemoPostOffice(beans.getBeanProvider(GreenMail.class), SETTINGS, CLOCK), mailbox))
                .setViewResolvers(views())
                .build());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void allMailIsListedNewestFirst() throws Exception {
        send("lena@testmans.example", "Eerste");
        send("otto@testmans.example", "Tweede <b>");

        String page = page("/demo/postbus");

        assertThat(page)
                .containsSubsequence("otto@testmans.example", "Tweede &lt;b&gt;", "lena@testmans.example", "Eerste");
        assertThat(page).contains("maandag 23/11/2026 09:00");
    }

    @Test
    void anEmptyMailboxTellsWhatToDo() {
        assertThat(page("/demo/postbus")).contains("Er is nog geen mail");
        assertThat(browser.get().uri("/demo")).hasRedirectedUrl("/demo/postbus");
    }

    @Test
    void aMailIsShownInAFrameThatCanDoNothing() throws Exception {
        send("lena@testmans.example", "Eerste");
        String address = addressOfFirstMail();

        assertThat(page(address))
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"", "src=\"" + address + "/html\"")
                .contains("&lt;platte tekst&gt;", "Message-ID", "gegevens.txt")
                .doesNotContain("<script>");
        MvcTestResult html = browser.get().uri(address + "/html").exchange();
        assertThat(html).bodyText().contains("<script>alert(1)</script>");
        assertThat(html.getResponse().getHeader("Content-Security-Policy"))
                .startsWith("sandbox allow-popups")
                .contains("default-src 'none'");
    }

    @Test
    void aFileIsOnlyEverDownloaded() throws Exception {
        send("lena@testmans.example", "Eerste");
        MvcTestResult file =
                browser.get().uri(addressOfFirstMail() + "/bestand/0").exchange();

        assertThat(file).bodyText().isEqualTo("<html>inhoud</html>");
        assertThat(file.getResponse().getContentType()).isEqualTo("application/octet-stream");
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void aLetterToTheServiceArrivesInItsMailbox() throws Exception {
        assertThat(page("/demo/postbus/schrijven")).contains("lid01@post.example", "lidnummer is 100001");

        assertThat(browser.post()
                        .uri("/demo/postbus/schrijven")
                        .multipart()
                        .file(new MockMultipartFile("bijlage", "foto.png", "image/png", new byte[] {1, 2, 3}))
                        .param("van", "lena@testmans.example")
                        .param("onderwerp", "Hulp gevraagd")
                        .param("bericht", "Ik ben gevallen."))
                .hasRedirectedUrl("/demo/postbus");

        MimeMessage letter = inServicesMailbox();
        MailParts parts = MailParts.of(letter);
        assertThat(letter.getFrom()[0]).hasToString("lena@testmans.example");
        assertThat(letter.getSubject()).isEqualTo("Hulp gevraagd");
        assertThat(parts.text()).isEqualTo("Ik ben gevallen.");
        assertThat(parts.files().get(0).content()).containsExactly(1, 2, 3);
        assertThat(page("/demo/postbus")).contains("Aan de dienst", "lena@testmans.example");
    }

    @Test
    void anAnswerGoesToTheAddressThatTheMailAsksFor() throws Exception {
        send("partner@poets.example", "Kunt u helpen? [abcdefgh234567ab]");
        String id = addressOfFirstMail().substring("/demo/postbus/".length());
        String form = page("/demo/postbus/schrijven?antwoord=" + id);
        assertThat(form)
                .contains(
                        "partner@poets.example", "Re: Kunt u helpen? [abcdefgh234567ab]", "&gt; &lt;platte tekst&gt;");

        assertThat(browser.post()
                        .uri("/demo/postbus/schrijven")
                        .param("van", "partner@poets.example")
                        .param("onderwerp", "Re: Kunt u helpen?")
                        .param("bericht", "ok voor ons")
                        .param("antwoord", id))
                .hasRedirectedUrl("/demo/postbus");

        MimeMessage answer = inServicesMailbox();
        assertThat(answer.getAllRecipients()[0]).hasToString("hulp+abcdefgh234567ab@bijstand.example");
        assertThat(answer.getHeader("In-Reply-To")).containsExactly(server.getReceivedMessages()[0].getMessageID());
    }

    @Test
    void aLetterThatCannotBeSentSaysWhy() {
        MvcTestResult result = browser.post()
                .uri("/demo/postbus/schrijven")
                .param("van", "lena")
                .param("onderwerp", "x")
                .param("bericht", " ")
                .exchange();

        assertThat(result).bodyText().contains("is geen geldig e-mailadres", "&#39;Bericht&#39; is leeg");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        send("lena@testmans.example", "Eerste");

        assertThat(browser.get().uri("/demo/postbus/nothing")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri(addressOfFirstMail() + "/bestand/7")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MimeMessage inServicesMailbox() {
        return server.findReceivedMessages(user -> user.getEmail().equals("hulp@bijstand.example"), mail -> true)
                .findFirst()
                .orElseThrow();
    }

    private String page(String address) {
        MvcTestResult result = browser.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String addressOfFirstMail() {
        Matcher link = Pattern.compile("href=\"(/demo/postbus/[0-9a-f-]{36})\"").matcher(page("/demo/postbus"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void send(String to, String subject) throws Exception {
        JavaMailSenderImpl client = new JavaMailSenderImpl();
        client.setHost("127.0.0.1");
        client.setPort(server.getSmtp().getPort());
        MimeMessage message = client.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setTo(to);
        helper.setFrom("hulp@bijstand.example");
        helper.setReplyTo("hulp+abcdefgh234567ab@bijstand.example");
        helper.setSubject(subject);
        helper.setSentDate(Date.from(Instant.parse("2026-11-23T08:00:00Z")));
        helper.setText("<platte tekst>", "<p>opgemaakt</p><script>alert(1)</script>");
        helper.addAttachment(
                "gegevens.txt",
                new ByteArrayResource("<html>inhoud</html>".getBytes(StandardCharsets.UTF_8)),
                "text/html");
        client.send(message);
    }

    private static ThymeleafViewResolver views() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }
}
