package org.bijstand.engine.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.bijstand.engine.access.oidc.ProviderBrowser.Page;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;

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
