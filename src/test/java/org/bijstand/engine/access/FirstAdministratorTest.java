package org.bijstand.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bijstand.attack.AttackTable;
import org.bijstand.calendar.MovableClock;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.Links;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final Pattern PRINTED = Pattern.compile("http://localhost:8080(/installatie/[A-Za-z0-9_-]{22})\\s");

    private static final String PASSWORD = "Sterk-wachtwoord-1";

    @LocalServerPort
    int port;

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    IdentityService identity;

    @Autowired
    Staff staff;

    @Autowired
    Links links;

    @Autowired
    MovableClock clock;

    private List<String> administrators;
    private HttpCaller browser;

    @BeforeEach
    void leaveNoAdministrator() {
        administrators = administrators();
        administrators.forEach(id -> identity.deleteMembership(id, Roles.ADMIN));
        browser = HttpCaller.anonymous(port);
    }

    @AfterEach
    void bringThemBack() {
        identity.deleteUser("chief");
        identity.deleteUser("usurper");
        administrators.forEach(id -> identity.createMembership(id, Roles.ADMIN));
        clock.reset();
    }

    @Test
    void theFirstStartPrintsALinkThatMakesTheAdministrator(CapturedOutput log) {
        String link = printedLink(log);
        assertThat(browser.get(link).body()).contains("Eerste beheerder");

        HttpResponse<String> answer = browser.postForm(link, applicant(Map.of()));

        assertThat(answer.headers().firstValue("Location")).hasValue("/aanmelden?klaar");
        assertThat(administrators()).containsExactly("chief");
        assertThat(browser.signIn("chief", PASSWORD).headers().firstValue("Location"))
                .hasValue("/");
        assertThat(log.getAll()).doesNotContain(PASSWORD);
    }

    @Test
    void aLinkThatWasUsedOrIsOldOrGuessedOpensNothing(CapturedOutput log) {
        String used = printedLink(log);
        String neverUsed = printedLink(log);
        browser.postForm(used, applicant(Map.of()));
        // So that it is the link that is refused, and not an installation that has its administrator.
        identity.deleteMembership("chief", Roles.ADMIN);
        String old = printedLink(log);
        String forSomethingElse = links.issue(
                        LinkPurpose.OFFER, "offer", clock.instant().plus(Duration.ofHours(24)))
                .token();
        int through = 0;

        for (String link :
                List.of(used, neverUsed, "/installatie/AAAAAAAAAAAAAAAAAAAAAA", "/installatie/" + forSomethingElse)) {
            through += opens(link) ? 1 : 0;
        }
        clock.advance(Duration.ofHours(25));
        through += opens(old) ? 1 : 0;

        AttackTable.record("set-up link: replayed, second, guessed, of another purpose, expired", 5, through);
        assertThat(administrators()).isEmpty();
    }

    /** In the browser of the one who has opened the link: the page's address is the proof, and gives no cookie. */
    @Test
    void aForeignPageThatDoesNotKnowTheLinkMakesNobodyTheAdministrator(CapturedOutput log) {
        HttpResponse<String> page = browser.get(printedLink(log));
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        int through = page.headers().firstValue("Set-Cookie").isPresent() ? 1 : 0;

        List<String> paths = List.of("/installatie/", "/installatie", "/installatie/AAAAAAAAAAAAAAAAAAAAAA");
        for (String path : paths) {
            browser.postForm(path, applicant(Map.of("gebruikersnaam", "usurper")));
            through += administrators().isEmpty() ? 0 : 1;
        }

        AttackTable.record("CSRF on the page of the first administrator", paths.size() + 1, through);
    }

    @Test
    void whoHasAnAdministratorGetsNoLink(CapturedOutput log) {
        String link = printedLink(log);
        identity.createMembership(Users.ADMIN, Roles.ADMIN);

        firstAdministrator.run(null);

        assertThat(log.getOut()).containsOnlyOnce("/installatie/");
        assertThat(opens(link)).isFalse();
        identity.deleteMembership(Users.ADMIN, Roles.ADMIN);
    }

    @Test
    void anAdministratorThatNobodyCanBeIsNone(CapturedOutput log) {
        staff.keepNobody();

        assertThat(browser.postForm(printedLink(log), applicant(Map.of())).statusCode())
                .isEqualTo(302);

        identity.deleteMembership(Staff.NOBODY, Roles.ADMIN);
    }

    @Test
    void whatIsWrongIsSaidAndTheLinkStaysGood(CapturedOutput log) {
        String link = printedLink(log);

        assertThat(refusal(link, Map.of("herhaling", "anders"))).contains("De twee wachtwoorden verschillen");
        assertThat(refusal(link, Map.of("wachtwoord", "kort", "herhaling", "kort")))
                .contains("minstens tien tekens");
        assertThat(refusal(link, Map.of("gebruikersnaam", "de chef"))).contains("alleen letters");
        assertThat(refusal(link, Map.of("gebruikersnaam", Users.ADMIN))).contains("bestaat al");
        assertThat(refusal(link, Map.of("naam", ""))).contains("Vul uw naam in.");
        assertThat(administrators()).isEmpty();
        assertThat(browser.postForm(link, applicant(Map.of())).statusCode()).isEqualTo(302);
    }

    private boolean opens(String link) {
        boolean shown = browser.get(link).statusCode() != 404;
        boolean taken = browser.postForm(link, applicant(Map.of("gebruikersnaam", "usurper")))
                        .statusCode()
                != 404;
        return shown || taken;
    }

    private String refusal(String link, Map<String, String> changes) {
        HttpResponse<String> answer = browser.postForm(link, applicant(changes));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(PASSWORD);
        return answer.body();
    }

    private static Map<String, String> applicant(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "gebruikersnaam", "chief",
                "voornaam", "Chris",
                "naam", "Testmans",
                "wachtwoord", PASSWORD,
                "herhaling", PASSWORD));
        fields.putAll(changes);
        return fields;
    }

    /** Starts once more and reads the link from what that printed. */
    private String printedLink(CapturedOutput log) {
        int before = log.getOut().length();
        firstAdministrator.run(null);
        Matcher printed = PRINTED.matcher(log.getOut().substring(before));
        assertThat(printed.find()).isTrue();
        return printed.group(1);
    }

    private List<String> administrators() {
        return identity.createUserQuery().memberOfGroup(Roles.ADMIN).list().stream()
                .map(User::getId)
                .toList();
    }
}
