package org.bijstand.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bijstand.attack.RawHttp.Answer;
import org.bijstand.calendar.MovableClock;
import org.bijstand.engine.access.Roles;
import org.bijstand.engine.access.Staff;
import org.bijstand.engine.access.Staff.Person;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody tries at the log-in page, and with the session of somebody who has passed it. */
@ApplicationTest
class SignInAttackTest {

    private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";
    private static final String EVIL = "evil.example";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    IdentityService identity;

    @Autowired
    MovableClock clock;

    /** Somebody else in each test: what was guessed of one must not make the next one wait. */
    private final String victim = "victor-" + UUID.randomUUID();

    private HttpCaller browser;

    @BeforeEach
    void employTheVictim() {
        staff.addIfMissing(new Person(victim, "Victor", "Testmans", null, Users.PASSWORD, List.of(Roles.CASE_WORKER)));
        browser = HttpCaller.anonymous(port);
    }

    @AfterEach
    void leaveNothing() {
        identity.deleteUser(victim);
        clock.reset();
    }

    @Test
    void aSessionThatAnAttackerPreparedIsNotTheOneThatIsSignedIn() {
        HttpCaller attacker = HttpCaller.anonymous(port);
        attacker.get("/aanmelden");
        String prepared = attacker.cookie("JSESSIONID");
        int through = 0;

        for (String planted : List.of(prepared, "0123456789ABCDEF0123456789ABCDEF")) {
            String page = get("/aanmelden", "Cookie: JSESSIONID=" + planted).body();
            String body = "gebruikersnaam=" + victim + "&wachtwoord=" + Users.PASSWORD + "&_csrf="
                    + HttpCaller.csrfTokenIn(page);
            Answer answer = postForm("/aanmelden", body, "Cookie: JSESSIONID=" + planted);
            assertThat(answer.status()).isEqualTo(302);
            through += answer.contains("JSESSIONID=" + planted) ? 1 : 0;
            through += get("/sessie", "Cookie: JSESSIONID=" + planted).status() == 204 ? 1 : 0;
        }

        AttackTable.record("session fixation: an anonymous session planted, an invented one", 2, through);
    }

    @Test
    void guessingAtThePageAndByHttpBasicEndsInWaitingForBoth() {
        HttpCaller ownBrowser = HttpCaller.anonymous(port);
        ownBrowser.signIn(victim, Users.PASSWORD);
        assertThat(isSignedIn(ownBrowser)).isTrue();
        ownBrowser.postForm(
                "/afmelden",
                Map.of("_csrf", HttpCaller.csrfTokenIn(ownBrowser.get("/").body())));
        for (int guess = 0; guess < 20; guess++) {
            HttpCaller.anonymous(port).signIn(victim, "Geraden-wachtwoord-" + guess);
        }
        int through = 0;

        for (int guess = 0; guess < 20; guess++) {
            through += isSignedIn(signedInWith(HttpCaller.anonymous(port))) ? 1 : 0;
            through += HttpCaller.program(port, victim, Users.PASSWORD)
                                    .getJson("/engine-rest/task/count")
                                    .statusCode()
                            == 401
                    ? 0
                    : 1;
        }

        AttackTable.record("the right password after too many guesses, page and HTTP basic", 40, through);
        assertThat(isSignedIn(signedInWith(ownBrowser))).isTrue();
    }

    @Test
    void nobodyAsksTheEngineWhetherAPasswordIsRight() {
        String guess = "{\"username\":\"" + victim + "\",\"password\":\"" + Users.PASSWORD + "\"}";
        browser.signIn(Users.CASE_WORKER, Users.PASSWORD);
        browser.get("/camunda/app/tasklist/default/");
        HttpCaller program = HttpCaller.program(port, Users.CASE_WORKER, Users.PASSWORD);
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (String end : List.of("", "/", "//", ";x=y", "/;x=y", "%2f", "/x")) {
            answers.add(program.send("POST", "/engine-rest/identity/verify" + end, guess));
            answers.add(program.send("POST", "/engine-rest/engine/default/identity/verify" + end, guess));
            answers.add(webapp(browser, "POST", "/camunda/api/engine/engine/default/identity/verify" + end, guess));
        }

        AttackTable.record("passwords guessed through the engine's own check", answers.size(), (int)
                answers.stream().filter(answer -> answer.statusCode() < 400).count());
    }

    /** By whichever path: the engine itself tells nobody who is signed in. */
    @Test
    void theEngineTellsNobodyWhetherAPasswordIsSomebodyElses() {
        identity.setAuthentication(Users.ADMIN, List.of(Roles.ADMIN));
        boolean told;
        try {
            told = identity.checkPassword(victim, Users.PASSWORD);
        } finally {
            identity.clearAuthentication();
        }

        AttackTable.record("somebody else's password asked of the engine within a session", 1, told ? 1 : 0);
        assertThat(identity.checkPassword(victim, Users.PASSWORD)).isTrue();
    }

    @Test
    void whoFindsASessionLeftOpenGuessesNoPasswordInIt() {
        browser.signIn(victim, Users.PASSWORD);
        browser.get("/camunda/app/tasklist/default/");
        for (int guess = 0; guess < 20; guess++) {
            changePassword("Geraden-wachtwoord-" + guess);
        }
        int through = 0;

        for (int guess = 0; guess < 20; guess++) {
            through += changePassword(Users.PASSWORD) == 204 ? 1 : 0;
        }

        AttackTable.record("the password of a session left open, after too many guesses", 20, through);
        clock.advance(Duration.ofMinutes(16));
        assertThat(changePassword(Users.PASSWORD)).isEqualTo(204);
    }

    /** To a new one, as Tasklist's profile does; it asks for the present one. */
    private int changePassword(String present) {
        String body = "{\"password\":\"Nieuw-wachtwoord-1\",\"authenticatedUserPassword\":\"" + present + "\"}";
        return webapp(browser, "PUT", "/camunda/api/engine/engine/default/user/" + victim + "/credentials", body)
                .statusCode();
    }

    private static HttpResponse<String> webapp(HttpCaller browser, String method, String path, String json) {
        return browser.send(browser.request(path)
                .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    @Test
    void aForeignPageSignsNobodyInOrOut() {
        HttpCaller attacker = HttpCaller.anonymous(port);
        String foreignToken = HttpCaller.csrfTokenIn(attacker.get("/aanmelden").body());
        int through = 0;
        for (String token : List.of("", foreignToken, "AAAA")) {
            HttpCaller victims = HttpCaller.anonymous(port);
            victims.get("/aanmelden");
            victims.postForm(
                    "/aanmelden", Map.of("gebruikersnaam", victim, "wachtwoord", Users.PASSWORD, "_csrf", token));
            through += isSignedIn(victims) ? 1 : 0;
            victims.signIn(victim, Users.PASSWORD);
            victims.postForm("/afmelden", Map.of("_csrf", token));
            victims.get("/afmelden");
            victims.postForm(WHO_AM_I + "/logout", Map.of("_csrf", token));
            through += isSignedIn(victims) ? 0 : 1;
        }

        AttackTable.record("CSRF: log-in and log-out with no, a foreign and an invented token", 6, through);
    }

    @Test
    void signingInLeadsToNoForeignSite() {
        List<String> ways = List.of(
                "/aanmelden?continue=https://evil.example/",
                "/aanmelden?redirect=//evil.example",
                "/aanmelden?url=https:evil.example",
                "//evil.example/%2e%2e",
                "/%2f%2fevil.example/",
                "/\\evil.example",
                "/;@evil.example/",
                "/@evil.example");
        int through = 0;
        for (String way : ways) {
            String cookie = cookieIn(get(way, "Referer: https://evil.example/"));
            Answer page = get("/aanmelden", "Cookie: " + cookie, "Referer: https://evil.example/");
            Answer answer = postForm(
                    "/aanmelden",
                    "gebruikersnaam=" + victim + "&wachtwoord=" + Users.PASSWORD + "&_csrf="
                            + HttpCaller.csrfTokenIn(page.body()),
                    "Cookie: " + (cookieIn(page).isEmpty() ? cookie : cookieIn(page)),
                    "Origin: https://evil.example");
            through += leadsAway(answer) ? 1 : 0;
        }

        AttackTable.record("open redirect after the log-in", ways.size(), through);
    }

    @Test
    void aForgedHostComesBackInNothing() {
        List<String> forgeries = List.of(
                "Host: evil.example",
                "Host: evil.example:443",
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example;proto=https",
                "X-Original-Host: evil.example",
                "X-Forwarded-Prefix: //evil.example");
        List<String> paths = List.of(
                "/",
                "/aanmelden",
                "/afmelden",
                "/camunda",
                "/camunda/app/tasklist/default/",
                "/rapporten/",
                "/geen/pagina",
                "/engine-rest/task",
                "/actuator",
                "/actuator/health",
                "/antwoord/AAAAAAAAAAAAAAAAAAAAAA",
                "/css");
        int through = 0;
        for (String forgery : forgeries) {
            for (String path : paths) {
                through += get(path, forgery).contains(EVIL) ? 1 : 0;
            }
        }

        AttackTable.record("forged Host header in redirects and pages", forgeries.size() * paths.size(), through);
    }

    private HttpCaller signedInWith(HttpCaller visitor) {
        visitor.signIn(victim, Users.PASSWORD);
        return visitor;
    }

    private static boolean isSignedIn(HttpCaller visitor) {
        return visitor.getJson("/sessie").statusCode() == 204;
    }

    /** As a browser reads an address: what starts with two slashes, of whatever kind, is another site. */
    private static boolean leadsAway(Answer answer) {
        String location = answer.header("Location");
        return location.contains(EVIL) && !location.matches("/[^/\\\\].*") || location.matches("[/\\\\]{2}.*");
    }

    private static String cookieIn(Answer answer) {
        String cookie = answer.header("Set-Cookie");
        return cookie.contains(";") ? cookie.substring(0, cookie.indexOf(';')) : cookie;
    }

    private Answer get(String path, String... headers) {
        return new RawHttp(port).get(path, withAccept(headers));
    }

    private Answer postForm(String path, String body, String... headers) {
        String[] all = withAccept(headers, "Content-Type: application/x-www-form-urlencoded");
        return new RawHttp(port).send("POST", path, body, all);
    }

    private static String[] withAccept(String[] headers, String... more) {
        return Stream.of(Stream.of(headers), Stream.of(more), Stream.of("Accept: text/html"))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }
}
