package org.bijstand.engine.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bijstand.attack.AttackTable;
import org.bijstand.engine.form.DoorForms;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** What somebody tries who wants to be signed in as somebody else, or without the provider's word. */
class ProviderAttackTest extends ProviderScene {

    /** In bytes; with the rest of a token and its encoding nearly the 8 KB that all headers may have. */
    private static final int LONGEST_PART = 4500;

    private static final URI TASKS = HOME.resolve("/engine-rest/engine/" + ENGINE + "/task");

    @Autowired
    RepositoryService repository;

    @Autowired
    FormService forms;

    @Autowired
    TaskService tasks;

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
    void whoTakesOverANameAtTheProviderOpensNothingByAnAccessTokenEither() throws IOException {
        signIn(browser, "victor");
        Task task = taskOf("victor");
        PROVIDER.employAs("mallory", "victor", "directie");
        PROVIDER.employAs(TestProvider.PROGRAM, "victor", "directie");
        List<URI> victims = List.of(
                URI.create(TASKS + "/" + task.getId()),
                URI.create(TASKS + "/" + task.getId() + "/form-variables"),
                URI.create(TASKS + "?assignee=victor"));
        String own = accessToken(claims -> claims.subject("subject-of-victor"));
        assertThat(victims)
                .allSatisfy(
                        address -> assertThat(ask(own, address).statusCode()).isEqualTo(200));

        List<String> tokens = List.of(
                accessToken(claims -> {}),
                accessToken(claims -> claims.subject("subject-of-mallory")),
                accessToken(claims -> claims.claims(all -> all.remove("sub"))));
        int through = (int) tokens.stream()
                .flatMap(token -> victims.stream().map(address -> ask(token, address)))
                .filter(answer -> answer.statusCode() != 401)
                .count();

        AttackTable.record(
                "OpenID: another account's access token with somebody's name", tokens.size() * victims.size(), through);
    }

    /** Whoever passes by can send this: it is read before its signature is checked, see dependencies.md. */
    @Test
    void aTokenNestedAsDeepAsARequestTakesIsRefusedAndTheServerGoesOn() throws IOException {
        String good = accessToken(claims -> {});
        List<String> deep = List.of(
                nested("{\"alg\":\"RS256\",\"kid\":", "[", "]", "}") + "." + good.split("\\.", 2)[1],
                nested("{\"alg\":\"RS256\",\"kid\":", "{\"a\":", "}", "}") + "." + good.split("\\.", 2)[1],
                nested("{\"alg\":\"RS256\",\"jwk\":", "{\"a\":", "}", "}") + "." + good.split("\\.", 2)[1],
                nested("{\"alg\":\"RS256\",\"crit\":", "[", "]", "}") + "." + good.split("\\.", 2)[1],
                nested("", "[", "]", "") + "." + good.split("\\.", 2)[1],
                good.split("\\.")[0] + "." + nested("{\"aud\":", "[", "]", "}") + "." + good.split("\\.")[2],
                good.split("\\.")[0] + "." + nested("{\"a\":", "{\"a\":", "}", "}") + "." + good.split("\\.")[2]);
        int through =
                (int) deep.stream().filter(token -> statusWith(token) != 401).count();

        AttackTable.record("OpenID: access token with deeply nested header or claims", deep.size(), through);
        assertThat(statusWith(good)).isEqualTo(200);
    }

    @Test
    void aProgramWithoutGroupsDoesNotGetIn() throws IOException {
        PROVIDER.employ(TestProvider.PROGRAM, "iets anders", "typfout");

        assertThat(statusWith(accessToken(claims -> {}))).isEqualTo(401);
        assertThat(statusWith(accessToken(claims -> claims.claims(all -> all.remove("realm_access")))))
                .isEqualTo(401);
    }

    @Test
    void whoHasNoRoleHereTakesNoNameFromWhoeverComesWithItLater() throws IOException {
        PROVIDER.employAs("mallory", "wout");
        assertThat(signIn(new ProviderBrowser(), "mallory").address()).isEqualTo(HOME.resolve("/aanmelden?geen-rol"));
        PROVIDER.employAs(TestProvider.PROGRAM, "wout");
        assertThat(statusWith(accessToken(claims -> {}))).isEqualTo(401);

        PROVIDER.employ("wout", HELPDESK);
        signIn(browser, "wout");

        assertThat(isSignedIn(browser)).isTrue();
        // Nor is the one who has it by now dismissed.
        signIn(new ProviderBrowser(), "mallory");
        assertThat(groupsOf("wout")).containsExactly(COORDINATOR);
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

    /** One whose form shows what stands in a case. */
    private Task taskOf(String user) {
        DoorForms.deploy(repository);
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("door")
                .latestVersion()
                .singleResult()
                .getId();
        String number = "DEUR-" + UUID.randomUUID().toString().substring(0, 13);
        forms.submitStartForm(definition, Map.of("number", number, "story", "gevallen"));
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        tasks.setAssignee(task.getId(), user);
        return task;
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
        return program.token();
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

    /** As long as the server's limit on headers lets through. */
    private static String nested(String before, String open, String close, String after) {
        int depth = (LONGEST_PART - before.length() - after.length()) / (open.length() + close.length());
        String json = before + open.repeat(depth) + "1".repeat(open.length() > 1 ? 1 : 0) + close.repeat(depth) + after;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
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
        return ask(token, TASKS).statusCode();
    }

    private HttpResponse<String> ask(String token, URI address) {
        return program.ask("GET", address, token);
    }
}
