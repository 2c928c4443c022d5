package org.bijstand.mail.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bijstand.casefile.Language;
import org.bijstand.engine.access.Roles;
import org.bijstand.mail.Attachment;
import org.bijstand.mail.Mail;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.Outbox;
import org.bijstand.mail.OutgoingMails;
import org.bijstand.mail.inbox.ArrivedMail;
import org.bijstand.mail.inbox.InboxState;
import org.bijstand.mail.inbox.MailIntake;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.Users;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What a case worker or coordinator sees of the mail, and does with it. */
@ApplicationTest
class MailPagesTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Outbox outbox;

    @Autowired
    OutgoingMails outgoing;

    @Autowired
    MailIntake intake;

    @Autowired
    TestMail mail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final String caseNumber = "TB-" + UUID.randomUUID().toString().toUpperCase();
    private final String casePage = "/dossiers/" + caseNumber + "/post";
    private final String lena = "lena." + UUID.randomUUID() + "@testmans.example";
    private MockMvc web;

    @BeforeEach
    void browser() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aCaseShowsItsMailInBothDirectionsInTheOrderOfTime() throws Exception {
        UUID sent = queue("visit 1");
        mail.lastMailTo(lena);
        UUID answer = receive(outOfOffice(sent));
        queue("visit 2");

        String page = page(casePage);

        assertThat(page).contains("Post van dossier " + caseNumber);
        assertThat(page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                .containsSubsequence(
                        "Aan " + lena,
                        "Stand Verzonden",
                        "Opnieuw sturen",
                        "Van Otto &lt;otto@testmans.example&gt;",
                        "Stand Verwerkt: automatisch antwoord",
                        "Bijlagen 4",
                        "Aan " + lena,
                        "Stand Wacht om verzonden te worden");
        assertThat(page).doesNotContain("Ik ben er niet", "bevestigen").contains("?lees=" + answer);
    }

    @Test
    void aListThatIsTooLongForThePageTellsHowLongItIs() throws Exception {
        for (int visit = 1; visit <= 201; visit++) {
            queue("visit " + visit);
        }

        String post = page("/post");
        // More than leave in a minute: what other tests send would wait for them.
        jdbc.sql("delete from outbox_mail where case_number = ?")
                .param(caseNumber)
                .update();

        Matcher total = Pattern.compile("niet aangekomen \\((\\d+)\\)").matcher(post);
        assertThat(total.find()).isTrue();
        assertThat(Integer.parseInt(total.group(1))).isGreaterThan(200);
        assertThat(post).contains("De eerste 200 staan hier.");
    }

    @Test
    void theTextIsShownOnDemandAndNeverAsHtml() throws Exception {
        UUID sent = queue("visit 1");
        mail.lastMailTo(lena);
        UUID answer = receive(outOfOffice(sent));

        assertThat(page(casePage + "?lees=" + answer))
                .contains("Ik ben er niet. &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script")
                .contains("/post/" + answer + "/bijlagen/0");
        assertThat(page(casePage + "?lees=" + sent)).contains("We hebben uw aanvraag");
    }

    @Test
    void aLinkThatIsForTheRecipientIsNotShown() throws Exception {
        transaction.executeWithoutResult(
                status -> outbox.queue(Mail.of("satisfaction", Language.NL, new MailAddress(lena), caseNumber)
                        .with("link", URI.create("https://bijstand.example/tevredenheid/secret"))
                        .with("answerLink", URI.create("https://bijstand.example/tevredenheid/secret"))
                        .with("satisfactionLink", URI.create("https://bijstand.example/tevredenheid/secret"))));

        assertThat(page(casePage + "?lees=" + idOfFirst()))
                .contains("[persoonlijke link]")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1, Teruggekomen: de mailserver van de ontvanger kon ze niet afleveren (5.1.1)",
        "'', Teruggekomen: de mailserver van de ontvanger kon ze niet afleveren"
    })
    void aMailThatCameBackSaysSoAndCanBeSentAgain(String status, String words) throws Exception {
        UUID sent = queue("visit 1");
        mail.lastMailTo(lena);
        outbox.bounced(sent, status);
        assertThat(page(casePage)).contains(words);
        assertThat(page("/post")).contains(words, casePage);

        HttpCaller anke = HttpCaller.anonymous(port);
        anke.signIn(Users.CASE_WORKER, Users.PASSWORD);
        Map<String, String> again = Map.of(
                "keer", "0", "_csrf", HttpCaller.csrfTokenIn(anke.get(casePage).body()));

        assertThat(anke.postForm("/post/" + sent + "/opnieuw", again).headers().firstValue("Location"))
                .contains(casePage);
        assertThat(anke.get(casePage).body()).contains("De mail aan " + lena + " vertrekt zo dadelijk opnieuw.");
        anke.postForm("/post/" + sent + "/opnieuw", again);
        assertThat(anke.get(casePage).body()).contains("Er is niets gebeurd");

        assertThat(mail.mailsTo(lena)).hasSize(2);
        assertThat(page(casePage)).contains("eenmaal opnieuw");
    }

    @Test
    void aMailToAnAddressThatIsKnownAsBadSaysWhy() throws Exception {
        outbox.bounced(queue("visit 1"), "5.1.1");
        queue("visit 2");

        assertThat(page(casePage)).contains("Mislukt: van dit adres kwam eerder mail terug");
    }

    @Test
    void whatIsInQuarantineStandsThereWithItsReason() throws Exception {
        UUID newsletter = receive("""
                From: Nieuws <nieuws-%s@lijst.example>
                To: hulp@bijstand.example
                Subject: Nieuwsbrief
                Message-ID: <%s@lijst.example>
                List-Id: <nieuws.lijst.example>

                Koop nu.
                """.formatted(caseNumber, UUID.randomUUID()));

        assertThat(page("/post?lees=" + newsletter))
                .contains("nieuws-" + caseNumber, "In quarantaine: nieuwsbrief of mailinglijst", "Koop nu.")
                .contains("/post/" + newsletter + "/aanvraag", "Toch als aanvraag behandelen");
    }

    @Test
    void whatIsARequestAfterAllBecomesOne() {
        UUID newsletter = receive("""
                From: Lena Testmans <%s>
                To: hulp@bijstand.example
                Subject: Hulp gevraagd
                Message-ID: <%s@lijst.example>
                List-Id: <buurt.lijst.example>

                Mijn moeder is gevallen. Kan iemand komen poetsen?
                """.formatted(lena, UUID.randomUUID()));
        HttpCaller anke = HttpCaller.anonymous(port);
        anke.signIn(Users.CASE_WORKER, Users.PASSWORD);
        String token = HttpCaller.csrfTokenIn(anke.get("/post").body());

        String casePage = anke.postForm("/post/" + newsletter + "/aanvraag", Map.of("_csrf", token))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(casePage).matches("/dossiers/TB-\\d{4}-\\d+/post");
        assertThat(anke.get(casePage).body())
                .contains("De mail is nu aanvraag", "Toch als aanvraag behandeld door " + Users.CASE_WORKER, lena);
    }

    @Test
    void whatIsNotInQuarantineCannotBeTakenOutOfIt() throws Exception {
        UUID sent = queue("visit 1");
        UUID answer = receive(outOfOffice(sent));

        HttpCaller anke = HttpCaller.anonymous(port);
        anke.signIn(Users.CASE_WORKER, Users.PASSWORD);
        String token = HttpCaller.csrfTokenIn(anke.get("/post").body());
        HttpResponse<String> reply = anke.postForm("/post/" + answer + "/aanvraag", Map.of("_csrf", token));
        HttpResponse<String> unknown =
                anke.postForm("/post/" + UUID.randomUUID() + "/aanvraag", Map.of("_csrf", token));

        assertThat(reply.headers().firstValue("Location")).hasValue("/post");
        assertThat(anke.get("/post").body()).contains("staat niet meer in quarantaine");
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void aCaseIsFoundByItsNumber() throws Exception {
        queue("visit 1");

        perform(get("/post").param("dossier", " " + caseNumber.toLowerCase() + " "))
                .andExpect(redirectedUrl(casePage));
        assertThat(page("/post?dossier=TB-1999-000001")).contains("Dossier TB-1999-000001 bestaat niet");
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        perform(get("/dossiers/TB-1999-000001/post")).andExpect(status().isNotFound());
        perform(get("/post/{id}/bijlagen/0", UUID.randomUUID())).andExpect(status().isNotFound());
        perform(post("/post/{id}/opnieuw", UUID.randomUUID()).param("keer", "0").with(csrf()))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "1, image/png, foto.png",
        // What says nothing about itself is opened as what it is.
        "2, text/plain, bijlage.txt",
    })
    void aFileIsSavedAndNeverOpened(int position, String type, String name) throws Exception {
        UUID answer = receive(outOfOffice(queue("visit 1")));

        perform(get("/post/{id}/bijlagen/{position}", answer, position))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", type))
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment;")))
                .andExpect(header().string("Content-Disposition", Matchers.containsString(name)))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void aFileThatCouldDoHarmIsListedWithTheReasonAndGivenToNobody(int position) throws Exception {
        UUID answer = receive(outOfOffice(queue("visit 1")));

        String body = perform(get("/post/{id}/bijlagen/{position}", answer, position))
                .andExpect(status().isForbidden())
                .andExpect(header().string("Content-Type", "text/plain;charset=UTF-8"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().doesNotExist("Content-Disposition"))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
        assertThat(body)
                .contains("ze is een webpagina of een tekening met code")
                .doesNotContain("alert");
        assertThat(page(casePage + "?lees=" + answer))
                .contains("lek.html (gesloten: een webpagina of een tekening met code)");
    }

    @Test
    void aFileThatWeSentIsThereToo() throws Exception {
        transaction.executeWithoutResult(status ->
                outbox.queue(Mail.of("request-received", Language.NL, new MailAddress(lena), caseNumber)
                        .attach(new Attachment("bezoeken.ics", "text/calendar", new byte[] {1, 2}))));

        byte[] content = perform(get("/post/{id}/bijlagen/0", idOfFirst()))
                .andExpect(header().string("Content-Disposition", Matchers.containsString("bezoeken.ics")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(content).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    void mailIsForThoseWhoWorkOnCases(String group) throws Exception {
        UUID sent = queue("visit 1");
        for (String address : new String[] {casePage, "/post", "/post/" + sent + "/bijlagen/0"}) {
            web.perform(get(address).with(user(Users.MANAGER).authorities(AuthorityUtils.createAuthorityList(group))))
                    .andExpect(status().isForbidden());
        }
        web.perform(post("/post/{id}/opnieuw", sent)
                        .param("keer", "0")
                        .with(csrf())
                        .with(user(Users.MANAGER).authorities(AuthorityUtils.createAuthorityList(group))))
                .andExpect(status().isForbidden());
    }

    @Test
    void aForeignPageCanSendNothingAgain() throws Exception {
        UUID sent = queue("visit 1");

        perform(post("/post/{id}/opnieuw", sent).param("keer", "0")).andExpect(status().is3xxRedirection());

        assertThat(outgoing.find(sent).orElseThrow().repeats()).isZero();
    }

    private UUID queue(String occasion) {
        Mail written = Mail.of("request-received", Language.NL, new MailAddress(lena), caseNumber)
                .occasion(occasion);
        transaction.executeWithoutResult(status -> outbox.queue(written));
        return outgoing.ofCase(caseNumber).stream()
                .reduce((first, last) -> last)
                .orElseThrow()
                .id();
    }

    private UUID idOfFirst() {
        return outgoing.ofCase(caseNumber).get(0).id();
    }

    private UUID receive(String message) {
        byte[] raw = message.replace("\n", "\r\n").getBytes(UTF_8);
        UUID id = intake.store(new ArrivedMail(raw, true, raw.length, clock.instant(), 1, 1));
        assertThat(intake.handle(id)).isNotEqualTo(InboxState.STORED);
        return id;
    }

    private static String outOfOffice(UUID answered) {
        return """
                From: Otto <otto@testmans.example>
                To: hulp@bijstand.example
                Subject: Afwezig
                Message-ID: <%s@testmans.example>
                In-Reply-To: <%s@bijstand.example>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain

                Ik ben er niet. <script>alert(1)</script>
                --x
                Content-Type: text/html; name=lek.html
                Content-Disposition: attachment; filename=lek.html

                <script>alert(1)</script>
                --x
                Content-Type: IMAGE/PNG; name=x
                Content-Disposition: attachment; filename=foto.png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --x
                Content-Type: nonsense
                Content-Disposition: attachment

                x
                --x
                Content-Type: image/svg+xml
                Content-Disposition: attachment; filename*=UTF-8''%%2F..%%2Fge%%E2%%80%%AEheim.svg

                <svg onload="alert(1)"/>
                --x--
                """.formatted(UUID.randomUUID(), answered);
    }

    private String page(String address) throws Exception {
        return perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(
                user(Users.CASE_WORKER).authorities(AuthorityUtils.createAuthorityList(Roles.CASE_WORKER))));
    }
}
