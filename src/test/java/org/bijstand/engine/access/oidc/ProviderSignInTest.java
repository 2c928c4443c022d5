package org.bijstand.engine.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bijstand.engine.access.oidc.ProviderBrowser.Page;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Signing in at a real OpenID provider, through a browser. */
class ProviderSignInTest extends ProviderScene {

    private static final URI REPORTS = HOME.resolve("/rapporten");

    /** Longer than it takes until the provider is asked again. */
    private static final Duration A_WHILE = Duration.ofMinutes(6);

    @Test
    void whoSignsInAtTheProviderIsSignedInHereAndInTasklistWithTheirGroups() {
        PROVIDER.employ("noor", HELPDESK, "iets anders", "typfout");
        assertThat(browser.open(HOME).text()).contains("U meldt zich aan met het account van uw organisatie.");
        String before = browser.cookie("JSESSIONID");

        Page start = signIn(browser, "noor");

        assertThat(start.address().getPath()).isEqualTo("/");
        assertThat(start.text()).contains("Noor Testmans", "Takenlijst").doesNotContain("Cockpit");
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(browser.open(TASKLIST).status()).isEqualTo(200);
        assertThat(browser.fetch(WHO_AM_I).body()).contains("\"userId\":\"noor\"", "tasklist");
        User user = identity.createUserQuery().userId("noor").singleResult();
        assertThat(user.getEmail()).isEqualTo("noor@bijstand.example");
        assertThat(groupsOf("noor")).containsExactly(COORDINATOR);
        assertThat(browser.open(REPORTS).status()).isEqualTo(200);
    }

    @Test
    void whoeverWantedTasklistComesThereAfterSigningIn() {
        PROVIDER.employ("noor", HELPDESK);
        browser.open(TASKLIST);

        assertThat(signIn(browser, "noor").address()).isEqualTo(TASKLIST);
    }

    @Test
    void whoHasNoRoleHereIsToldSoAndLosesTheOnesOfBefore() {
        PROVIDER.employ("noor", HELPDESK);
        signIn(browser, "noor");
        assertThat(groupsOf("noor")).isNotEmpty();

        PROVIDER.employ("noor", "iets anders");
        ProviderBrowser other = new ProviderBrowser();
        Page refused = signIn(other, "noor");

        assertThat(refused.text()).contains("Uw account heeft geen rol in Bijstand.");
        assertThat(isSignedIn(other)).isFalse();
        assertThat(groupsOf("noor")).isEmpty();
        clock.advance(Duration.ofSeconds(61));
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void whoChangesGroupsAtTheProviderHasTheNewOnesAfterAWhile() {
        PROVIDER.employ("noor", HELPDESK);
        signIn(browser, "noor");
        browser.open(TASKLIST);

        PROVIDER.employ("noor", "directie");
        clock.advance(A_WHILE);

        assertThat(browser.open(REPORTS).status()).isEqualTo(403);
        browser.open(TASKLIST);
        assertThat(browser.fetch(WHO_AM_I).body()).contains("cockpit").doesNotContain("tasklist");
        assertThat(groupsOf("noor")).containsExactly("analyst");
    }

    @Test
    void whoLosesTheirGroupsOrAccountAtTheProviderIsSignedOutAfterAWhile() {
        PROVIDER.employ("noor", HELPDESK);
        PROVIDER.employ("yasmin", HELPDESK);
        signIn(browser, "noor");
        ProviderBrowser other = new ProviderBrowser();
        signIn(other, "yasmin");

        PROVIDER.employ("noor");
        PROVIDER.dismiss("yasmin");
        clock.advance(A_WHILE);

        assertThat(isSignedIn(browser)).isFalse();
        assertThat(groupsOf("noor")).isEmpty();
        assertThat(isSignedIn(other)).isFalse();
    }

    @Test
    void aProviderThatIsDownKeepsNobodyFromTheirWork() {
        PROVIDER.employ("noor", HELPDESK);
        signIn(browser, "noor");

        PROVIDER.fail(true);
        clock.advance(A_WHILE);
        assertThat(isSignedIn(browser)).isTrue();

        PROVIDER.fail(false);
        PROVIDER.employ("noor");
        clock.advance(A_WHILE);
        assertThat(isSignedIn(browser)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/oauth2/token, 503, ''",
        "/oauth2/token, 200, <h1>Onderhoud</h1>",
        "/oauth2/token, 200, {}",
        "/oauth2/jwks, 503, ''",
        "/oauth2/jwks, 200, <h1>Onderhoud</h1>",
        "/oauth2/jwks, 200, {}",
        "/userinfo, 503, ''",
        "/userinfo, 429, ''",
        "/userinfo, 200, <h1>Onderhoud</h1>",
        "/userinfo, 200, {}"
    })
    void aProviderThatIsHalfDownKeepsNobodyFromTheirWork(String path, int status, String answer) {
        PROVIDER.employ("noor", HELPDESK);
        PROVIDER.tellInIdTokens(ProviderSignInTest::leaveGroupsToUserInfo);
        signIn(browser, "noor");
        assertThat(isSignedIn(browser)).isTrue();

        PROVIDER.changeKey();
        PROVIDER.answerAt(path, status, answer);
        clock.advance(A_WHILE);
        assertThat(isSignedIn(browser)).isTrue();
        assertThat(groupsOf("noor")).containsExactly(COORDINATOR);

        PROVIDER.fail(false);
        clock.advance(A_WHILE);
        assertThat(isSignedIn(browser)).isTrue();
        PROVIDER.employ("noor");
        clock.advance(A_WHILE);
        assertThat(isSignedIn(browser)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/oauth2/jwks", "/userinfo"})
    void aProviderThatNeverAnswersKeepsNobodyFromTheirWork(String path) {
        PROVIDER.employ("noor", HELPDESK);
        PROVIDER.tellInIdTokens(ProviderSignInTest::leaveGroupsToUserInfo);
        signIn(browser, "noor");

        PROVIDER.changeKey();
        PROVIDER.hangAt(path);
        clock.advance(A_WHILE);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(15), () -> assertThat(isSignedIn(browser)).isTrue());
    }

    static Stream<Consumer<JwtClaimsSet.Builder>> refusals() {
        return Stream.of(
                claims -> claims.subject("subject-of-mallory"),
                claims -> claims.claim("preferred_username", "mallory"),
                claims -> claims.audience(List.of("another-client")),
                claims -> claims.issuedAt(Instant.now().minusSeconds(1200))
                        .expiresAt(Instant.now().minusSeconds(600)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whoeverTheProviderNowCallsSomebodyElseIsSignedOut(Consumer<JwtClaimsSet.Builder> lie) {
        PROVIDER.employ("noor", HELPDESK);
        signIn(browser, "noor");

        PROVIDER.tellInIdTokens(lie);
        clock.advance(A_WHILE);

        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void whoseAccountGoesBetweenTwoAnswersIsSignedOut() {
        PROVIDER.employ("noor", HELPDESK);
        PROVIDER.tellInIdTokens(ProviderSignInTest::leaveGroupsToUserInfo);
        signIn(browser, "noor");

        PROVIDER.answerAt("/userinfo", 401, "");
        clock.advance(A_WHILE);

        assertThat(isSignedIn(browser)).isFalse();
    }

    private static void leaveGroupsToUserInfo(JwtClaimsSet.Builder claims) {
        claims.claims(all -> all.remove("realm_access"));
    }

    @Test
    void manyRequestsAtOnceRenewTheProofOnce() {
        PROVIDER.employ("noor", HELPDESK);
        signIn(browser, "noor");

        clock.advance(A_WHILE);
        boolean stayed = IntStream.range(0, 12)
                .parallel()
                .mapToObj(number -> isSignedIn(browser))
                .allMatch(signedIn -> signedIn);

        assertThat(stayed).isTrue();
        clock.advance(A_WHILE);
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void whoSignsOutHereIsSignedOutAtTheProviderToo() {
        PROVIDER.employ("noor", HELPDESK);
        Page start = signIn(browser, "noor");

        Page signedOut = browser.submit(start, Map.of(), address -> false);

        assertThat(signedOut.text()).contains("U bent afgemeld.");
        backFromTheProvider(signedOut);
        assertThat(browser.open(HOME.resolve("/oauth2/authorization/oidc"))
                        .address()
                        .getPath())
                .isEqualTo("/login");
    }

    @Test
    void whoSignsOutOfTasklistIsSignedOutAtTheProviderToo() {
        PROVIDER.employ("noor", HELPDESK);
        signIn(browser, "noor");
        browser.open(TASKLIST);

        int status = browser.send(HttpRequest.newBuilder(URI.create(WHO_AM_I + "/logout"))
                        .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                        .POST(BodyPublishers.noBody()))
                .statusCode();

        assertThat(status).isEqualTo(204);
        assertThat(isSignedIn(browser)).isFalse();
        backFromTheProvider(browser.open(HOME.resolve("/aanmelden?afgemeld")));
    }

    @Test
    void aProviderThatIsDownLetsPeopleSignOutHere() {
        PROVIDER.employ("noor", HELPDESK);
        Page start = signIn(browser, "noor");

        PROVIDER.fail(true);

        assertThat(browser.submit(start, Map.of(), address -> false).text()).contains("U bent afgemeld.");
        assertThat(isSignedIn(browser)).isFalse();
    }

    /** Our page leads to the provider, once, and that leads back. */
    private void backFromTheProvider(Page signedOut) {
        String refresh = signedOut.answer().headers().firstValue("Refresh").orElseThrow();
        assertThat(refresh).startsWith("0;url=" + PROVIDER.issuer() + "/connect/logout?id_token_hint=");
        Page back = browser.open(URI.create(refresh.substring("0;url=".length())));
        assertThat(back.address()).isEqualTo(HOME.resolve("/aanmelden?afgemeld"));
        assertThat(back.answer().headers().firstValue("Refresh")).isEmpty();
    }
}
