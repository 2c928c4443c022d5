package org.bijstand.engine.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bijstand.attack.AttackTable;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** What somebody tries who wants to be signed in as somebody else, or without the provider's word. */
class ProviderAttackTest extends ProviderScene {

    private static final URI TASKS = HOME.resolve("/engine-rest/engine/" + ENGINE + "/task");

    @BeforeEach
    void employPeople() {
        PROVIDER.employ("victor", HELPDESK);
        PROVIDER.employ(TestProvider.PROGRAM, "directie", HELPDESK);
    }

    @Test
    void aWayBackThatThisBrowserDidNotStartLeadsNowhere() {
        URI callback = callbackFor(browser, "victor");
        String code = parameter(callback, "code");
        String state = parameter(callback, "state");
        int through = 0;

        // In a stranger's browser: that of a thief, or of a victim who is to work in a thief's name.
        through += endsSignedIn(new ProviderBrowser(), callback);
        ProviderBrowser stranger = new ProviderBrowser();
        String ownState = parameter(callbackFor(stranger, "victor"), "state");
        through += endsSignedIn(stranger, callback);
        // With a code from elsewhere: its proof key stayed in the browser that asked for it.
        ProviderBrowser thief = new ProviderBrowser();
        URI thiefsCallback = callbackFor(thief, "victor");
        through += endsSignedIn(thief, callback(code, parameter(thiefsCallback, "state")));
        // In the browser that started, but with another state, none, or none of the code.
        through += endsSignedIn(browser, callback(code, "vreemd"));
        through += endsSignedIn(browser, callback(code, ownState));
        through += endsSignedIn(browser, callback(code, ""));
        through += endsSignedIn(browser, callback("vreemd", state));

        AttackTable.record("OpenID: forged, foreign, missing state; stolen and guessed code", 7, through);
    }

    @Test
    void aCodeIsGoodOnce() {
        URI callback = callbackFor(browser, "victor");
        browser.open(callback);
        assertThat(isSignedIn(browser)).isTrue();
        int through = 0;
        for (int replay = 0; replay < 3; replay++) {
            through += endsSignedIn(new ProviderBrowser(), callback);
        }
        AttackTable.record("OpenID: replayed code", 3, through);
    }

    @Test
    void anIdTokenThatIsNotForThisSignInIsRefused() {
        List<Consumer<JwtClaimsSet.Builder>> lies = List.of(
                claims -> claims.audience(List.of("another-client")),
                claims -> claims.issuer("https://evil.example"),
                claims -> claims.claim("nonce", "of-another-sign-in"),
                claims -> claims.claims(all -> all.remove("nonce")),
                ProviderAttackTest::expire,
                claims -> claims.audience(List.of(TestProvider.CLIENT, "another-client"))
                        .claim("azp", "another-client"),
                claims -> claims.claims(all -> all.remove("preferred_username")),
                claims -> claims.claim("preferred_username", "../victor"));
        int through = 0;
        for (Consumer<JwtClaimsSet.Builder> lie : lies) {
            PROVIDER.tellInIdTokens(lie);
            ProviderBrowser victim = new ProviderBrowser();
            assertThat(signIn(victim, "victor").address()).isEqualTo(HOME.resolve("/aanmelden?mislukt"));
            through += isSignedIn(victim) ? 1 : 0;
        }
        AttackTable.record("OpenID: ID token of wrong audience, issuer, nonce, time, name", lies.size(), through);
    }

    @Test
    void whoTakesOverANameAtTheProviderIsNotThePersonOfBefore() {
        signIn(browser, "victor");
        assertThat(isSignedIn(browser)).isTrue();
        PROVIDER.employAs("mallory", "victor", HELPDESK, "directie");
        ProviderBrowser other = new ProviderBrowser();

        signIn(other, "mallory");

        AttackTable.record("OpenID: a name taken over by another account", 1, isSignedIn(other) ? 1 : 0);
        assertThat(groupsOf("victor")).containsExactly(COORDINATOR);
    }

    @Test
    void aProgramGetsInByATokenMadeForUsOnly() throws IOException {
        assertThat(statusWith(accessToken(claims -> {}))).isEqualTo(200);
        List<String> bad = List.of(
                accessToken(claims -> claims.audience(List.of("another-api"))),
                accessToken(claims -> claims.audience(List.of(TestProvider.CLIENT))),
                accessToken(claims -> claims.claims(all -> all.remove("aud"))),
                accessToken(claims -> claims.issuer("https://evil.example")),
                accessToken(ProviderAttackTest::expire),
                accessToken(claims -> claims.notBefore(Instant.now().plusSeconds(600))),
                accessToken(claims -> claims.claims(all -> all.remove("preferred_username"))),
                withoutSignature(accessToken(claims -> {})),
                withForgedGroups(accessToken(claims -> {})),
                idTokenOfVictor(),
                "geen.token.dus");
        int through =
                (int) bad.stream().filter(token -> statusWith(token) != 401).count();

        AttackTable.record("OpenID: access token forged, unsigned, expired or made for another", bad.size(), through);
    }

    @Test
    void aProgramWithoutGroupsSeesNothing() throws IOException {
        PROVIDER.employ(TestProvider.PROGRAM);

        String tasks = fetchWith(accessToken(claims -> {}), HOME.resolve("/engine-rest/engine/" + ENGINE + "/user"));

        assertThat(tasks).isEqualTo("[]");
    }

    @Test
    void thePasswordsOfTheEngineAreWorthNothing() {
        identity.saveUser(oldUser());
        String pair = "victor:Oud-wachtwoord-1";
        int through = browser.send(HttpRequest.newBuilder(TASKS)
                                        .header(
                                                "Authorization",
                                                "Basic "
                                                        + Base64.getEncoder()
                                                                .encodeToString(pair.getBytes(StandardCharsets.UTF_8))))
                                .statusCode()
                        == 401
                ? 0
                : 1;
        browser.send(HttpRequest.newBuilder(HOME.resolve("/aanmelden"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("gebruikersnaam=victor&wachtwoord=Oud-wachtwoord-1")));
        through += isSignedIn(browser) ? 1 : 0;
        through += browser.open(HOME.resolve("/installatie/AAAAAAAAAAAAAAAAAAAAAA"))
                                .status()
                        == 404
                ? 0
                : 1;

        AttackTable.record("OpenID: password kept by the engine, set-up link, beside the provider", 3, through);
    }

    private User oldUser() {
        var user = identity.newUser("victor");
        user.setPassword("Oud-wachtwoord-1");
        return user;
    }

    private int endsSignedIn(ProviderBrowser visitor, URI callback) {
        visitor.open(callback);
        return isSignedIn(visitor) ? 1 : 0;
    }

    private static void expire(JwtClaimsSet.Builder claims) {
        Instant now = Instant.now();
        claims.issuedAt(now.minusSeconds(1200)).expiresAt(now.minusSeconds(600));
    }

    private static URI callback(String code, String state) {
        return HOME.resolve("/login/oauth2/code/oidc?code=" + encoded(code) + "&state=" + encoded(state));
    }

    private static String parameter(URI address, String name) {
        for (String pair : address.getRawQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("No " + name + " in " + address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String accessToken(Consumer<JwtClaimsSet.Builder> change) throws IOException {
        PROVIDER.tellInAccessTokens(change);
        String pair = TestProvider.PROGRAM + ":" + TestProvider.PROGRAM_SECRET;
        String answer = browser.send(HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/oauth2/token"))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")))
                .body();
        return new ObjectMapper().readTree(answer).get("access_token").asText();
    }

    /** It stands in the address at which somebody signs out. */
    private String idTokenOfVictor() {
        var page = signIn(browser, "victor");
        String refresh = browser.submit(page, Map.of(), address -> false)
                .answer()
                .headers()
                .firstValue("Refresh")
                .orElseThrow();
        return parameter(URI.create(refresh.substring("0;url=".length())), "id_token_hint");
    }

    private static String withoutSignature(String token) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + token.split("\\.")[1] + ".";
    }

    private static String withForgedGroups(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("directie", "beheerders");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }

    private int statusWith(String token) {
        return browser.send(HttpRequest.newBuilder(TASKS)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json"))
                .statusCode();
    }

    private String fetchWith(String token, URI address) {
        return browser.send(HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json"))
                .body();
    }
}
