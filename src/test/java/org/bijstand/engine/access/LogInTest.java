package org.bijstand.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bijstand.calendar.MovableClock;
import org.bijstand.engine.access.db.SignOutTable;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class LogInTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";

    private static final String NEW_PASSWORD = "Nieuw-wachtwoord-1";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    Staff staff;

    @Autowired
    SignOutTable signOutTable;

    @Autowired
    MovableClock clock;

    private HttpCaller browser;

    @BeforeEach
    void openABrowser() {
        browser = HttpCaller.anonymous(port);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void oneLogInOpensOurPagesAndTasklist() {
        assertThat(browser.signIn(Users.CASE_WORKER, Users.PASSWORD).statusCode())
                .isEqualTo(302);

        assertThat(browser.get("/").body())
                .contains("Anke Testmans", "Takenlijst")
                .doesNotContain("Cockpit");
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(browser.getJson(WHO_AM_I).body()).contains("\"userId\":\"anke\"", "tasklist");
    }

    @Test
    void whoeverWantedTasklistComesThereAfterSigningIn() {
        browser.get(TASKLIST);

        HttpResponse<String> answer = browser.signIn(Users.CASE_WORKER, Users.PASSWORD);

        assertThat(location(answer)).endsWith(TASKLIST);
    }

    @Test
    void aPictureThatTheBrowserAskedForIsNotThePlaceToReturnTo() {
        browser.send(
                browser.request("/favicon.ico").setHeader("Accept", "image/png").GET());

        assertThat(location(browser.signIn(Users.CASE_WORKER, Users.PASSWORD))).isEqualTo("/");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        HttpResponse<String> wrong = browser.signIn(Users.OTHER_CASE_WORKER, "Verkeerd-wachtwoord-1");
        HttpResponse<String> unknown = browser.signIn("nobody", "Verkeerd-wachtwoord-1");

        assertThat(location(wrong)).isEqualTo(location(unknown)).endsWith("/aanmelden?fout");
        assertThat(browser.get("/aanmelden?fout").body()).contains("klopt niet");
        assertThat(location(browser.get("/"))).isEqualTo("/aanmelden");
        // The moment of a miss is kept, and would be ahead of the clock of another test.
        browser.signIn(Users.OTHER_CASE_WORKER, Users.PASSWORD);
    }

    @Test
    void whoMistypedAPasswordOnceSignsInAtTheSecondTry() {
        browser.signIn(Users.OTHER_CASE_WORKER, "Verkeerd-wachtwoord-1");

        assertThat(location(browser.signIn(Users.OTHER_CASE_WORKER, Users.PASSWORD)))
                .doesNotContain("?fout");
    }

    @Test
    void aSessionFromBeforeTheLogInIsWorthNothingAfterIt() {
        browser.get("/aanmelden");
        String before = browser.cookie("JSESSIONID");

        browser.signIn(Users.CASE_WORKER, Users.PASSWORD);

        assertThat(browser.cookie("JSESSIONID")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void aLogInFormFromElsewhereIsSentBackToOurs() {
        HttpResponse<String> answer = browser.postForm(
                "/aanmelden", Map.of("gebruikersnaam", Users.CASE_WORKER, "wachtwoord", Users.PASSWORD));

        assertThat(location(answer)).endsWith("/aanmelden?verlopen");
        assertThat(location(browser.get("/"))).isEqualTo("/aanmelden");
    }

    @Test
    void signingOutOfAPageSignsOutOfTasklistToo() {
        browser.signIn(Users.CASE_WORKER, Users.PASSWORD);
        String token = HttpCaller.csrfTokenIn(browser.get("/").body());

        HttpResponse<String> answer = browser.postForm("/afmelden", Map.of("_csrf", token));

        assertThat(location(answer)).endsWith("/aanmelden?afgemeld");
        assertThat(browser.getJson(WHO_AM_I).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/logout/"})
    void signingOutOfTasklistSignsOutEverywhere(String path) {
        HttpCaller elsewhere = HttpCaller.anonymous(port);
        elsewhere.signIn(Users.CASE_WORKER, Users.PASSWORD);
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(200);
        browser.signIn(Users.CASE_WORKER, Users.PASSWORD);
        browser.get(TASKLIST);

        HttpResponse<String> answer = browser.send(browser.request(WHO_AM_I + path)
                .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(location(browser.get("/"))).isEqualTo("/aanmelden");
        assertThat(browser.getJson(WHO_AM_I).statusCode()).isEqualTo(401);
        assertThat(location(elsewhere.get("/"))).isEqualTo("/aanmelden");
    }

    @Test
    void aForeignPageCanSignNobodyOut() {
        browser.signIn(Users.CASE_WORKER, Users.PASSWORD);

        assertThat(browser.postForm(WHO_AM_I + "/logout", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(HttpCaller.anonymous(port)
                        .postForm(WHO_AM_I + "/logout", Map.of())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobodyBecomesSomebodyElseWithinTheEngine() {
        browser.signIn(Users.CASE_WORKER, Users.PASSWORD);
        browser.get(TASKLIST);

        HttpResponse<String> answer = browser.send(browser.request(WHO_AM_I + "/login/admin")
                .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + Users.ADMIN + "&password=" + Users.PASSWORD)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.getJson(WHO_AM_I).body()).contains("\"userId\":\"anke\"");
    }

    @Test
    void aRoleOpensOnlyItsOwnApplications() {
        browser.signIn(Users.CASE_WORKER, Users.PASSWORD);

        HttpResponse<String> cockpit = browser.get("/camunda/app/cockpit/default/");

        assertThat(cockpit.statusCode()).isEqualTo(403);
        assertThat(cockpit.body()).contains("Geen toegang");
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
    }

    @Test
    void aRemovedUserIsSignedOutWithinAMinute() {
        staff.addIfMissing(
                new Staff.Person("leaver", "Leo", "Testmans", null, Users.PASSWORD, List.of(Roles.CASE_WORKER)));
        browser.signIn("leaver", Users.PASSWORD);
        browser.get(TASKLIST);
        assertThat(browser.getJson(WHO_AM_I).statusCode()).isEqualTo(200);

        identity.deleteUser("leaver");
        clock.advance(Duration.ofSeconds(61));

        assertThat(browser.getJson(WHO_AM_I).statusCode()).isEqualTo(401);
        assertThat(location(browser.get("/"))).isEqualTo("/aanmelden");
    }

    @Test
    void whoChangesGroupsWorksWithTheNewOnesWithinAMinute() {
        staff.addIfMissing(
                new Staff.Person("climber", "Cleo", "Testmans", null, Users.PASSWORD, List.of(Roles.CASE_WORKER)));
        browser.signIn("climber", Users.PASSWORD);
        assertThat(browser.get("/rapporten").statusCode()).isEqualTo(403);

        identity.createMembership("climber", Roles.MANAGER);
        clock.advance(Duration.ofSeconds(61));

        int status = browser.get("/rapporten").statusCode();
        identity.deleteUser("climber");
        assertThat(status).isNotEqualTo(403);
    }

    @Test
    void aPasswordThatWasResetSignsTheThiefOfTheOldOneOutWithinAMinute() {
        staff.addIfMissing(
                new Staff.Person("robbed", "Rik", "Testmans", null, Users.PASSWORD, List.of(Roles.CASE_WORKER)));
        HttpCaller thief = HttpCaller.anonymous(port);
        thief.signIn("robbed", Users.PASSWORD);
        thief.get(TASKLIST);
        browser.signIn("robbed", Users.PASSWORD);
        browser.get(TASKLIST);

        HttpCaller.program(port, Users.ADMIN, Users.PASSWORD)
                .send("PUT", "/engine-rest/user/robbed/credentials", newPassword());
        clock.advance(Duration.ofSeconds(61));

        List<HttpCaller> browsers = List.of(thief, browser);
        assertThat(browsers)
                .allSatisfy(
                        one -> assertThat(one.getJson(WHO_AM_I).statusCode()).isEqualTo(401));
        thief.signIn("robbed", Users.PASSWORD);
        browser.signIn("robbed", NEW_PASSWORD);
        assertThat(browsers.stream().map(one -> one.getJson("/sessie").statusCode()))
                .containsExactly(401, 204);
        identity.deleteUser("robbed");
    }

    @Test
    void whoChangesTheirOwnPasswordIsSignedOutInEveryBrowserToo() {
        staff.addIfMissing(
                new Staff.Person("careful", "Cas", "Testmans", null, Users.PASSWORD, List.of(Roles.CASE_WORKER)));
        HttpCaller atHome = HttpCaller.anonymous(port);
        atHome.signIn("careful", Users.PASSWORD);
        atHome.get(TASKLIST);
        browser.signIn("careful", Users.PASSWORD);
        browser.get(TASKLIST);

        assertThat(profile("careful", "credentials", newPassword())).isEqualTo(204);
        clock.advance(Duration.ofSeconds(61));

        assertThat(List.of(atHome, browser))
                .allSatisfy(
                        one -> assertThat(one.getJson(WHO_AM_I).statusCode()).isEqualTo(401));
        assertThat(location(browser.signIn("careful", NEW_PASSWORD))).doesNotContain("?fout");
        identity.deleteUser("careful");
    }

    @Test
    void whoChangesTheirNameStaysSignedIn() {
        staff.addIfMissing(
                new Staff.Person("married", "Mia", "Testmans", null, Users.PASSWORD, List.of(Roles.CASE_WORKER)));
        browser.signIn("married", Users.PASSWORD);
        browser.get(TASKLIST);

        assertThat(profile("married", "profile", "{\"id\":\"married\",\"firstName\":\"Mia\",\"lastName\":\"Test\"}"))
                .isEqualTo(204);
        clock.advance(Duration.ofSeconds(61));

        assertThat(browser.get("/").body()).contains("Mia Test");
        identity.deleteUser("married");
    }

    private static String newPassword() {
        return "{\"password\":\"" + NEW_PASSWORD + "\",\"authenticatedUserPassword\":\"" + Users.PASSWORD + "\"}";
    }

    /** As Tasklist's own profile saves it. */
    private int profile(String id, String part, String json) {
        return browser.send(browser.request("/camunda/api/engine/engine/default/user/" + id + "/" + part)
                        .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)))
                .statusCode();
    }

    @Test
    void whoSignsOutIsSignedOutInEveryBrowserAndSignsInAgain() {
        HttpCaller atHome = HttpCaller.anonymous(port);
        atHome.signIn(Users.COORDINATOR, Users.PASSWORD);
        atHome.get(TASKLIST);
        browser.signIn(Users.COORDINATOR, Users.PASSWORD);

        signOut(browser);

        assertThat(atHome.getJson(WHO_AM_I).statusCode()).isEqualTo(401);
        assertThat(location(atHome.signIn(Users.COORDINATOR, Users.PASSWORD))).isEqualTo("/");
        assertThat(atHome.get("/").body()).contains("Carla Testmans");
    }

    @Test
    void whoSignedOutBeforeTheClockWasPutBackSignsInAgain() {
        clock.advance(Duration.ofDays(1));
        browser.signIn(Users.COORDINATOR, Users.PASSWORD);
        browser.get(TASKLIST);
        signOut(browser);
        clock.reset();

        browser.signIn(Users.COORDINATOR, Users.PASSWORD);

        assertThat(browser.get("/").body()).contains("Carla Testmans");
    }

    @Test
    void whoSignedOutOnAnotherNodeIsSignedOutHereWithinAMinute() {
        browser.signIn(Users.COORDINATOR, Users.PASSWORD);
        browser.get(TASKLIST);

        signOutTable.add(Users.COORDINATOR);
        clock.advance(Duration.ofSeconds(61));

        assertThat(browser.getJson(WHO_AM_I).statusCode()).isEqualTo(401);
    }

    @Test
    void aTasklistThatRefreshesItselfKeepsNobodySignedIn() {
        browser.signIn(Users.CASE_WORKER, Users.PASSWORD);
        browser.get(TASKLIST);
        for (int minutes = 0; minutes < 28; minutes += 14) {
            clock.advance(Duration.ofMinutes(14));
            assertThat(browser.getJson(WHO_AM_I).statusCode()).isEqualTo(200);
        }

        clock.advance(Duration.ofMinutes(3));

        assertThat(browser.getJson(WHO_AM_I).statusCode()).isEqualTo(401);
        assertThat(location(browser.get("/"))).isEqualTo("/aanmelden");
    }

    @Test
    void whoMovesOrTypesInTasklistStaysSignedInButNotBeyondADay() {
        browser.signIn(Users.CASE_WORKER, Users.PASSWORD);
        for (int minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
            clock.advance(Duration.ofMinutes(20));
            assertThat(browser.getJson("/sessie").statusCode()).isEqualTo(204);
        }

        clock.advance(Duration.ofMinutes(21));

        assertThat(browser.getJson("/sessie").statusCode()).isEqualTo(401);
    }

    @Test
    void whoChangesGroupsSeesItInTasklistAndCockpitWithinAMinuteToo() {
        staff.addIfMissing(
                new Staff.Person("riser", "Rosa", "Testmans", null, Users.PASSWORD, List.of(Roles.CASE_WORKER)));
        browser.signIn("riser", Users.PASSWORD);
        browser.get(TASKLIST);
        assertThat(browser.getJson(WHO_AM_I).body()).doesNotContain("cockpit");

        identity.createMembership("riser", Roles.MANAGER);
        clock.advance(Duration.ofSeconds(61));
        browser.get(TASKLIST);

        String applications = browser.getJson(WHO_AM_I).body();
        identity.deleteUser("riser");
        assertThat(applications).contains("cockpit");
    }

    @Test
    void theCookieOfTheSessionIsNotForScriptsNorForeignPages() {
        HttpResponse<String> page = browser.get("/aanmelden");

        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
    }

    private static void signOut(HttpCaller browser) {
        String token = HttpCaller.csrfTokenIn(browser.get("/").body());
        assertThat(browser.postForm("/afmelden", Map.of("_csrf", token)).statusCode())
                .isEqualTo(302);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
