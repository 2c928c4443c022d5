package org.bijstand.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.bijstand.casefile.CaseRead;
import org.bijstand.casefile.MemberFile;
import org.bijstand.casefile.MemberImport;
import org.bijstand.privacy.AccessCategories.Category;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.LogRecorder;
import org.bijstand.testing.Post;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the privacy officer does in the browser. */
@ApplicationTest
class PrivacyPagesTest {

    private static int serial = 930_000;

    @Autowired
    MemberImport members;

    @Autowired
    AccessCategories categories;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Users users;

    @Autowired
    Clock clock;

    @Autowired
    Post post;

    @Autowired
    ProcessDriver driver;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final String number = "P" + serial++;
    private HttpCaller officer;
    private String asked;

    @BeforeEach
    void theOfficerSignsIn() {
        members.read(
                MemberFile.of(number + ";Lena;Testmans;1949-07-21;;NL;Straat;1;1030;;" + number + "@leden.example;"));
        officer = HttpCaller.anonymous(port);
        officer.signIn(Users.PRIVACY_OFFICER, Users.PASSWORD);
    }

    @Test
    void thePersonIsShownByNumberAndCountsAndNeverByName() {
        String page = send("zoeken", Map.of("wie", number.toLowerCase() + "@leden.example"));

        assertThat(page).contains(number, "Ledenregister", "Definitief wissen").doesNotContain("Lena");
        assertThat(send("zoeken", Map.of("wie", "Testmans"))).contains("Er is niemand met dit nummer of adres.");
    }

    @Test
    void whoAskedForSomebodyIsFoundByTheCase() {
        Map<String, Object> call = new MarkedAnswers("vraag" + number.toLowerCase()).call("ACCIDENT", 6);
        users.as(Users.CASE_WORKER, () -> asked = driver.start("home-assistance", call));

        assertThat(send("zoeken", Map.of("wie", asked, "rol", "aanvrager")))
                .contains("aanvrager " + asked, "Als aanvrager voor iemand anders")
                .doesNotContain("Gevraagde diensten");
        assertThat(send("zoeken", Map.of("wie", number, "rol", "aanvrager")))
                .contains("Er is niemand met dit nummer of adres.");
    }

    @Test
    void aWrongConfirmationIsRefusedInWordsAndTheRightOneErases() {
        assertThat(send("wissen", Map.of("wie", number, "bevestiging", "X", "grond", "OBJECTION")))
                .contains("klopt niet. Typ " + number + " over");

        send("wissen", Map.of("wie", number, "bevestiging", number, "grond", "OBJECTION"));

        assertThat(officer.get("/privacy").body())
                .contains("De persoon is gewist: 2 gegevens in 2 categorieën.", "Bezwaar (AVG 17.1.c)", "petra");
    }

    @Test
    void theFileIsHandedOutAndNothingOfItIsLogged() {
        try (LogRecorder log = new LogRecorder()) {
            assertThat(send("gegevens.json", Map.of("wie", number))).contains("Testmans", "Ledenregister");
            assertThat(send("gegevens.pdf", Map.of("wie", number))).startsWith("%PDF");
            assertThat(send("gegevens.zip", Map.of("wie", number))).startsWith("PK");
            send("wissen", Map.of("wie", number, "bevestiging", number, "grond", "OBJECTION"));
            assertThat(log.lines()).noneMatch(line -> line.contains("Testmans") || line.contains(number));
        }
    }

    @Test
    void theFileOfSomebodyWithoutACaseLeavesATraceWithoutANameAndGoesWithThePerson() {
        send("gegevens.json", Map.of("wie", number));

        assertThat(officer.get("/privacy/inzage?dossier=" + number.toLowerCase())
                        .body())
                .contains("petra", "privacy: uitvoer van een persoon");
        assertThat(send("gegevens.json", Map.of("wie", number))).contains("Inzage door", "uitvoer van een persoon");
        send("wissen", Map.of("wie", number, "bevestiging", number, "grond", "OBJECTION"));

        assertThat(officer.get("/privacy/inzage?dossier=" + number).body()).contains("Niemand las dit.");
        assertThat(officer.get("/privacy/inzage?medewerker=petra").body())
                .contains("gewist-", "privacy: uitvoer van een persoon")
                .doesNotContain(number);
    }

    @Test
    void whoeverIsKnownByAddressOnlyIsReadUnderAHash() {
        String address = number.toLowerCase() + "@vrienden.example";
        post.receive(("From: " + address + "\r\nSubject: Aanbod\r\nX-Spam-Flag: YES\r\n\r\nGoedkoop!").getBytes(UTF_8));

        assertThat(send("zoeken", Map.of("wie", address))).contains("Mail aan ons");

        assertThat(officer.get("/privacy/inzage?medewerker=petra").body()).contains("ADRES-");
        HttpResponse<String> found = officer.postForm(
                "/privacy/inzage",
                Map.of(
                        "dossier",
                        address.toUpperCase(),
                        "_csrf",
                        HttpCaller.csrfTokenIn(officer.get("/privacy").body())));
        String page = found.headers().firstValue("Location").orElseThrow();
        assertThat(page).contains("ADRES-").doesNotContainIgnoringCase(number);
        assertThat(officer.get(page.substring(page.indexOf("/privacy"))).body())
                .contains("petra", "1 keer gelezen")
                .doesNotContainIgnoringCase(number);
        assertThat(jdbc.sql("select count(*) from case_read where position(lower(?) in lower(case_read::text)) > 0")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoReadACaseAndWhatSomebodyReadIsShown() {
        String caseNumber = "TB-2026-9" + serial++;
        users.as(Users.COORDINATOR, () -> events.publishEvent(new CaseRead(caseNumber, "bladzijde van de test")));

        assertThat(officer.get("/privacy/inzage?dossier=" + caseNumber).body())
                .contains("carla", "bladzijde van de test");
        assertThat(officer.get("/privacy/inzage?medewerker=carla").body()).contains(caseNumber);
        assertThat(officer.get("/privacy/inzage?dossier=" + caseNumber + "&medewerker=anke")
                        .body())
                .contains("Niemand las dit.");
    }

    @Test
    void everyReadingIsFoundByItsDaysAndOnItsPage() {
        String caseNumber = "TB-2026-9" + serial++;
        IntStream.rangeClosed(1, 101)
                .forEach(place -> users.as(
                        Users.COORDINATOR, () -> events.publishEvent(new CaseRead(caseNumber, "blad " + place + "."))));
        String address = "/privacy/inzage?dossier=" + caseNumber;
        LocalDate today = LocalDate.now(clock);

        assertThat(officer.get(address).body())
                .contains("101 keer gelezen", "blad 101.", "Blad 1 van 2")
                .doesNotContain("blad 1.");
        assertThat(officer.get(address + "&blad=2").body())
                .contains("blad 1.", "Blad 2 van 2")
                .doesNotContain("blad 101.");
        assertThat(officer.get(address + "&van=" + today + "&tot=" + today).body())
                .contains("101 keer gelezen");
        assertThat(officer.get(address + "&van=" + today.plusDays(1)).body()).contains("Niemand las dit.");
        assertThat(officer.get(address + "&tot=" + today.minusDays(1)).body()).contains("Niemand las dit.");
    }

    @Test
    void theListOfArticleNineFollowsFromGroupsAndRights() {
        Map<String, Category> list = new HashMap<>();
        categories.now().categories().forEach(category -> list.put(category.name(), category));

        Category workers = list.get("Thuisbijstand: dossierbeheerders");
        assertThat(workers.persons()).isTrue();
        assertThat(workers.people()).isEqualTo("2");
        assertThat(workers.sees())
                .contains(
                        "formulieren van de taken van de eigen groep, met hun personen",
                        "mail zonder dossier en in quarantaine");
        assertThat(list.get("Thuisbijstand: coördinatoren").sees())
                .contains("formulieren van alle taken van de eigen dienst, met hun personen");
        assertThat(list.get("Leidinggevenden").persons()).isFalse();
        assertThat(list.get("Analisten").sees()).containsExactly("geen dossiers");
        assertThat(list.get("Privacyverantwoordelijken").persons()).isTrue();
        assertThat(list.get("Leidinggevenden").sees())
                .contains("wat vastzit, met het dossiernummer en zonder personen");
        assertThat(list).containsKeys("Partners", "Leden en wie voor hen vraagt");
        assertThat(list.get("Systeembeheerders").sees())
                .singleElement(STRING)
                .contains("mail van ons met haar bijlagen");
        assertThat(officer.get("/privacy/toegang").body()).contains("Thuisbijstand: dossierbeheerders", "artikel 9");
        assertThat(officer.get("/privacy/toegang.pdf").body()).startsWith("%PDF");
    }

    private String send(String action, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", HttpCaller.csrfTokenIn(officer.get("/privacy").body()));
        return officer.postForm("/privacy/" + action, all).body();
    }
}
