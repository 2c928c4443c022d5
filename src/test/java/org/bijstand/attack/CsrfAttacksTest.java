package org.bijstand.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bijstand.engine.access.Operation;
import org.bijstand.engine.access.RestOperations;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A foreign page has the browser of somebody who has signed in send a request. */
@ApplicationTest
class CsrfAttacksTest {

    private static final List<RequestMethod> CHANGING =
            List.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE, RequestMethod.PATCH);

    private static final List<String> BEHIND_LINKS =
            List.of("/antwoord", "/verslag", "/lid/", "/tevredenheid", "/installatie", "/concepten");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void noFormOfOurOwnPagesIsTakenFromAForeignPage() {
        List<String> forms = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping ->
                        mapping.getMethodsCondition().getMethods().stream().anyMatch(CHANGING::contains))
                .flatMap((RequestMappingInfo mapping) -> mapping.getPatternValues().stream())
                .filter(path -> BEHIND_LINKS.stream().noneMatch(path::startsWith))
                .map(path -> path.replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000000"))
                .toList();
        assertThat(forms).isNotEmpty();
        String tokenOfAnother =
                HttpCaller.csrfTokenIn(signedIn(Users.ADMIN).get("/").body());
        List<String> through = new ArrayList<>();
        int tried = 0;
        for (String user : List.of(Users.CASE_WORKER, Users.COORDINATOR, Users.SUPERVISOR, Users.PRIVACY_OFFICER)) {
            HttpCaller browser = signedIn(user);
            for (String form : forms) {
                for (Map<String, String> fields : List.of(
                        Map.of("keer", "0"),
                        Map.of("_csrf", ""),
                        Map.of("_csrf", "geraden"),
                        Map.of("_csrf", tokenOfAnother))) {
                    tried++;
                    if (browser.postForm(form, fields).statusCode() != 403) {
                        through.add(form + " by " + user);
                    }
                }
            }
        }
        assertThat(through).isEmpty();
        AttackTable.record("CSRF on the forms of our own pages", tried, through.size());
    }

    /** There the link authorises, or the ticket of a form: a foreign page knows neither, and cookies stand in for none. */
    @Test
    void noFormBehindALinkIsTakenFromAForeignPageThatDoesNotKnowTheLink() {
        List<String> forms = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping ->
                        mapping.getMethodsCondition().getMethods().stream().anyMatch(CHANGING::contains))
                .flatMap((RequestMappingInfo mapping) -> mapping.getPatternValues().stream())
                .filter(path -> BEHIND_LINKS.stream().anyMatch(path::startsWith))
                .toList();
        assertThat(BEHIND_LINKS).allSatisfy(start -> assertThat(forms).anyMatch(form -> form.startsWith(start)));
        List<String> through = new ArrayList<>();
        int tried = 0;
        for (HttpCaller browser :
                List.of(HttpCaller.anonymous(port), signedIn(Users.COORDINATOR), signedIn(Users.ADMIN))) {
            for (String form : forms) {
                for (String token : List.of("AAAAAAAAAAAAAAAAAAAAAA", "{token}", "null", "%20", "..", "")) {
                    tried++;
                    String path = form.replaceFirst(
                                    "\\{[^}]*}", token.replace("{", "%7B").replace("}", "%7D"))
                            .replaceAll("\\{[^}]*}", "1");
                    Map<String, String> fields = Map.of(
                            "token", "AAAAAAAAAAAAAAAAAAAAAA", "ticket", "AAAA", "answer", "accept", "keer", "0");
                    if (browser.postForm(path, fields).statusCode() < 400) {
                        through.add(path);
                    }
                }
            }
        }
        assertThat(through).isEmpty();
        AttackTable.record("CSRF on the forms behind links, by a page without the link", tried, through.size());
    }

    @Test
    void nobodyIsSignedInOrOutByAForeignPage() {
        HttpCaller victim = HttpCaller.anonymous(port);
        victim.postForm("/aanmelden", Map.of("gebruikersnaam", Users.CASE_WORKER, "wachtwoord", Users.PASSWORD));
        AttackTable.record("CSRF on signing in", 1, victim.get("/post").statusCode() == 200 ? 1 : 0);

        HttpCaller worker = signedIn(Users.CASE_WORKER);
        List<String> through = new ArrayList<>();
        for (Runnable attempt : List.<Runnable>of(
                () -> worker.postForm("/afmelden", Map.of()),
                () -> worker.get("/afmelden"),
                () -> worker.postForm("/afmelden", Map.of("_csrf", "geraden")),
                () -> worker.send("POST", "/camunda/api/admin/auth/user/default/logout", "{}"))) {
            attempt.run();
            int afterwards = worker.get("/post").statusCode();
            if (afterwards != 200) {
                through.add(through.size() + ": " + afterwards);
            }
        }
        assertThat(through).isEmpty();
        AttackTable.record("CSRF on signing out", 4, through.size());
    }

    @Test
    void noOperationOfTasklistCockpitAndAdminIsTakenFromAForeignPage() {
        HttpCaller browser = signedIn(Users.COORDINATOR);
        browser.get("/camunda/app/tasklist/default/");
        List<String> through = new ArrayList<>();
        List<Operation> changing = webappOperations().stream()
                .filter(operation -> !Set.of("GET", "OPTIONS").contains(operation.method()))
                .toList();
        assertThat(changing).hasSizeGreaterThan(200);
        for (Operation operation : changing) {
            String path = operation.path().replace("{name}", "default").replaceAll("\\{[^}]*}", "x");
            int bare = browser.send(operation.method(), path, "{}").statusCode();
            int asText = browser.send(browser.request(path)
                            .header("Content-Type", "text/plain")
                            .method(operation.method(), BodyPublishers.ofString("{}")))
                    .statusCode();
            if (bare != 403 || asText != 403) {
                through.add(operation + " " + bare + " " + asText);
            }
        }
        assertThat(through).isEmpty();
        AttackTable.record("CSRF on Tasklist, Cockpit, Admin and Welcome", changing.size() * 2, through.size());
    }

    @Test
    void theRestInterfaceTakesNeitherASessionNorARememberedPassword() {
        HttpCaller browser = signedIn(Users.COORDINATOR);
        HttpCaller remembering = HttpCaller.program(port, Users.COORDINATOR, Users.PASSWORD);
        List<String> through = new ArrayList<>();
        Set<Operation> operations = RestOperations.of("/engine-rest", CamundaRestResources.getResourceClasses());
        List<Operation> changing = operations.stream()
                .filter(operation -> !operation.path().contains("{name}/"))
                .filter(operation -> !Set.of("GET", "OPTIONS").contains(operation.method()))
                .toList();
        for (Operation operation : changing) {
            String path = operation.path().replaceAll("\\{[^}]*}", "x");
            int bySession = browser.send(operation.method(), path, "{}").statusCode();
            int byPassword = remembering
                    .send(remembering
                            .request(path)
                            .header("Content-Type", "application/json")
                            .header("Sec-Fetch-Site", "cross-site")
                            .method(operation.method(), BodyPublishers.ofString("{}")))
                    .statusCode();
            if (bySession != 401 || byPassword != 403) {
                through.add(operation + " " + bySession + " " + byPassword);
            }
        }
        assertThat(through).isEmpty();
        AttackTable.record("CSRF on the REST interface", changing.size() * 2, through.size());
    }

    private static Set<Operation> webappOperations() {
        Set<Operation> operations = new TreeSet<>();
        RestOperations.of("/camunda/api/engine", CamundaRestResources.getResourceClasses()).stream()
                .filter(operation -> operation.path().startsWith("/camunda/api/engine/engine/{name}"))
                .forEach(operations::add);
        operations.addAll(RestOperations.of("/camunda/api/admin", new AdminApplication().getClasses()));
        operations.addAll(RestOperations.of("/camunda/api/cockpit", new CockpitApplication().getClasses()));
        operations.addAll(RestOperations.of("/camunda/api/tasklist", new TasklistApplication().getClasses()));
        operations.addAll(RestOperations.of("/camunda/api/welcome", new WelcomeApplication().getClasses()));
        return operations;
    }

    private HttpCaller signedIn(String user) {
        HttpCaller caller = HttpCaller.anonymous(port);
        caller.signIn(user, Users.PASSWORD);
        return caller;
    }
}
