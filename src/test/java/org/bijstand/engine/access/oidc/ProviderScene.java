package org.bijstand.engine.access.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bijstand.calendar.MovableClock;
import org.bijstand.engine.access.oidc.ProviderBrowser.Page;
import org.bijstand.engine.form.DoorForms;
import org.bijstand.testing.TestDatabase;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.process.FailingStep;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The application as an organisation runs it that has an OpenID provider of its own. It needs a context beside the one
 * of all other tests, and an engine of another name, since two of one name can't live in one JVM.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "camunda.bpm.process-engine-name=" + ProviderScene.ENGINE,
            "bijstand.sign-in=oidc",
            "bijstand.oidc.client-id=" + TestProvider.CLIENT,
            "bijstand.oidc.client-secret=" + TestProvider.SECRET,
            "bijstand.oidc.groups-claim=realm_access.roles",
            "bijstand.oidc.groups[0]=CN=Helpdesk,OU=Gent=" + ProviderScene.COORDINATOR,
            "bijstand.oidc.groups[1]=directie=analyst",
            "bijstand.oidc.groups[2]=typfout=no-such-group",
            "bijstand.oidc.groups[3]=dossiers=home-assistance-case-worker",
            "bijstand.oidc.groups[4]=toezicht=home-assistance-supervisor",
            "bijstand.oidc.groups[5]=leiding=manager",
            "bijstand.oidc.groups[6]=privacy=privacy-officer",
            "bijstand.oidc.groups[7]=IT=camunda-admin",
            "bijstand.link.guesses=" + ProviderScene.GUESSES,
            "bijstand.oidc.audience=" + TestProvider.AUDIENCE
        })
@ActiveProfiles("test")
@Import({TestDatabase.class, TestMail.Wiring.class, DoorForms.class, FailingStep.class})
abstract class ProviderScene {

    static final String ENGINE = "oidc";
    static final int GUESSES = 20;
    static final String COORDINATOR = "home-assistance-coordinator";
    static final String HELPDESK = "CN=Helpdesk,OU=Gent";

    private static final int PORT = freePort();
    static final URI HOME = URI.create("http://localhost:" + PORT);
    static final TestProvider PROVIDER = TestProvider.startFor(HOME.toString());

    static final URI WHO_AM_I = HOME.resolve("/camunda/api/admin/auth/user/" + ENGINE);
    static final URI TASKLIST = HOME.resolve("/camunda/app/tasklist/" + ENGINE + "/");

    @Autowired
    IdentityService identity;

    @Autowired
    MovableClock clock;

    final ProviderBrowser browser = new ProviderBrowser();
    final Program program = new Program(PROVIDER, new ProviderBrowser());

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("bijstand.base-url", HOME::toString);
        registry.add("bijstand.oidc.issuer", PROVIDER::issuer);
    }

    @AfterEach
    void leaveNothing() {
        PROVIDER.behave();
        clock.reset();
        identity.createUserQuery()
                .userIdIn("noor", "yasmin", "victor", "wout")
                .list()
                .forEach(user -> identity.deleteUser(user.getId()));
    }

    /** From our log-in page to the provider's, and back. */
    Page signIn(ProviderBrowser browser, String user) {
        return signInUntil(browser, user, address -> false);
    }

    /** As far as the way back, which is not taken yet. */
    URI callbackFor(ProviderBrowser browser, String user) {
        return signInUntil(browser, user, ProviderScene::isCallback).address();
    }

    private Page signInUntil(ProviderBrowser browser, String user, Predicate<URI> stop) {
        Page page = browser.follow(HOME.resolve("/oauth2/authorization/oidc"), stop);
        return page.address().getPath().equals("/login")
                ? browser.submit(page, Map.of("username", user, "password", TestProvider.PASSWORD), stop)
                : page;
    }

    boolean isSignedIn(ProviderBrowser browser) {
        return browser.fetch(HOME.resolve("/sessie")).statusCode() == 204;
    }

    List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static boolean isCallback(URI address) {
        return address.getPath().startsWith("/login/oauth2/code/");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
