package org.bijstand.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bijstand.calendar.MovableClock;
import org.bijstand.overview.CaseList;
import org.bijstand.overview.PlayedCase;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each role reads of cases on the start page, in the lists and on a case's page. */
@ApplicationTest
class OverviewPagesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    @Test
    void aCasesPageTellsAllThatHappenedInOrder() {
        PlayedCase played = PlayedCase.called(beans, "Woorden over alles")
                .assessed()
                .accepted()
                .unreported()
                .complained()
                .judgedComplaint()
                .reported()
                .closed();

        String page = text(
                signedIn(Users.CASE_WORKER).get("/dossiers/" + played.number()).body());

        assertThat(page)
                .contains("Afgesloten", "8670 Koksijde", "0470 00 00 51", "lid " + played.memberNumber())
                .contains("geweigerd niemand vrij. Woorden over alles", "uitgevoerd", "klacht, de partner gaat verder");
        assertThat(page.substring(page.indexOf("Tijdlijn")))
                .containsSubsequence(
                        "Aanvraag ontvangen",
                        "Mail aan mira-",
                        "Afgewerkt: Behoefte bepalen – anke",
                        "toegekend: 3 uur",
                        "aangeboden aan",
                        ": geweigerd",
                        "Reden: niemand vrij",
                        "aangeboden aan",
                        ": aanvaard",
                        "Melding over het bezoek van donderdag 10 juni: klacht – het lid",
                        "Afgewerkt: Melding beoordelen",
                        "Verslag: 3 uur",
                        "Tevredenheid: hulp 4 op 5",
                        "beoordeeld: 4 op 5",
                        "Dossier afgesloten");
    }

    @Test
    void whoReadsACaseLeavesATrace() {
        PlayedCase played = PlayedCase.called(beans);

        signedIn(Users.OTHER_CASE_WORKER).get("/dossiers/" + played.number());

        assertThat(jdbc.sql("select user_id || ' ' || place from case_read where case_number = ?")
                        .param(played.number())
                        .query(String.class)
                        .list())
                .containsExactly("bilal dossierpagina");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TB-2027-999999", "SD-2027-000001", "onzin", "TB-"})
    void aCaseThatIsNotThereOrIsAnotherLinesIsNotFound(String number) {
        assertThat(signedIn(Users.CASE_WORKER).get("/dossiers/" + number).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDiagramsOfACaseAreItsOwnAndPlainText() {
        PlayedCase played = PlayedCase.called(beans).assessed();
        PlayedCase other = PlayedCase.called(beans);
        HttpCaller anke = signedIn(Users.CASE_WORKER);
        List<String> models = addresses(anke.get("/dossiers/" + played.number()).body(), "data-model=\"([^\"]+)\"");

        assertThat(models).hasSizeGreaterThan(1).allSatisfy(model -> {
            var answer = anke.get(model);
            assertThat(answer.body()).contains("<bpmn:definitions");
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/plain");
            assertThat(anke.get(model.replace(played.number(), other.number())).statusCode())
                    .isEqualTo(404);
        });
    }

    @Test
    void everyNumberOfTheStartPageIsTheLengthOfTheListBehindIt() {
        PlayedCase.called(beans).assessed().accepted().unreported().complained();
        for (String user : List.of(Users.CASE_WORKER, Users.COORDINATOR, Users.MANAGER)) {
            HttpCaller caller = signedIn(user);
            Matcher figure = Pattern.compile("href=\"(/(?:dossiers|overzicht)\\?lijst=[^\"]+)\"[^>]*>\\s*"
                            + "<span class=\"figure-number\">(\\d+)</span>")
                    .matcher(caller.get("/").body());
            int figures = 0;
            while (figure.find()) {
                figures++;
                String list = caller.get(figure.group(1)).body();
                assertThat(list)
                        .as(user + " " + figure.group(1))
                        .contains(
                                figure.group(2).equals("0")
                                        ? "Er staat niets in deze lijst"
                                        : ": " + figure.group(2) + " dossier");
            }
            assertThat(figures).as(user).isEqualTo(10);
        }
    }

    @Test
    void theNumbersOfMailAreThoseOfThePageOfMail() {
        PlayedCase.called(beans);
        HttpCaller anke = signedIn(Users.CASE_WORKER);
        String post = text(anke.get("/post").body());
        String start = text(anke.get("/").body());

        assertThat(post).contains("niet aangekomen (" + before(start, "Wacht of kwam niet aan") + ")");
        assertThat(post).contains("In quarantaine (" + before(start, "In quarantaine") + ")");
    }

    /** The number that a figure of the start page shows before its words. */
    private static String before(String page, String words) {
        Matcher figure = Pattern.compile("(\\d+) " + words).matcher(page);
        assertThat(figure.find()).as(words).isTrue();
        return figure.group(1);
    }

    @Test
    void aManagerReadsNumbersAndNoPerson() {
        PlayedCase played = PlayedCase.called(beans, "Geheimhouderij").assessed();
        HttpCaller marc = signedIn(Users.MANAGER);

        for (CaseList list : CaseList.values()) {
            String page = marc.get("/overzicht?lijst=" + list.code()).body();
            assertThat(page).doesNotContain("Geheimhouderij", played.firstName(), "Koksijde", "0470");
        }
        assertThat(marc.get("/").body()).contains("/overzicht?lijst=").doesNotContain("/dossiers");
    }

    @ParameterizedTest
    @ValueSource(strings = {Users.ANALYST, Users.ADMIN, Users.PRIVACY_OFFICER})
    void whoWorksOnNoCaseSeesNoFigure(String user) {
        assertThat(signedIn(user).get("/").body()).doesNotContain("figure-number", "lijst=");
    }

    @Test
    void aSearchByNumberOpensTheCaseAndOneWithoutResultSaysWhatToDo() {
        PlayedCase played = PlayedCase.called(beans);
        HttpCaller anke = signedIn(Users.CASE_WORKER);

        assertThat(search(anke, " " + played.number().toLowerCase() + " ")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/dossiers/" + played.number()));
        assertThat(search(anke, "Niemandsnaam").body()).contains("Er is geen dossier gevonden.");
        assertThat(search(anke, "a").body()).contains("Typ minstens twee tekens.");
    }

    @Test
    void anUnknownListIsNotFoundAndAPageBeyondTheLastIsTheLast() {
        PlayedCase.called(beans);
        HttpCaller anke = signedIn(Users.CASE_WORKER);

        assertThat(anke.get("/dossiers?lijst=geen").statusCode()).isEqualTo(404);
        assertThat(anke.get("/dossiers?blad=4000").body()).contains("case-table");
        assertThat(anke.get("/dossiers?blad=-1").body()).contains("case-table");
        assertThat(Arrays.stream(CaseList.values())
                        .map(list -> anke.get("/dossiers?lijst=" + list.code()).statusCode()))
                .containsOnly(200);
    }

    private HttpResponse<String> search(HttpCaller caller, String words) {
        String csrf = HttpCaller.csrfTokenIn(caller.get("/dossiers").body());
        return caller.postForm("/dossiers/zoeken", Map.of("zoek", words, "_csrf", csrf));
    }

    private HttpCaller signedIn(String user) {
        HttpCaller caller = HttpCaller.anonymous(port);
        caller.signIn(user, Users.PASSWORD);
        return caller;
    }

    private static List<String> addresses(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** As somebody reads it. */
    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").replace("&quot;", "\"");
    }
}
