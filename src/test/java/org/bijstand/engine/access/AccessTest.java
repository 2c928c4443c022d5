package org.bijstand.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What somebody who has not signed in can reach: every path of the running application is tried (design rule 10). */
@ApplicationTest
class AccessTest {

    private static final List<String> PUBLIC = List.of(
            "/antwoord/",
            "/verslag/",
            "/lid/",
            "/tevredenheid/",
            "/installatie/",
            "/concepten/bewaren",
            "/concepten/weggooien",
            "/aanmelden",
            "/actuator/health");

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    private HttpCaller stranger;

    @BeforeEach
    void comeAsAStranger() {
        stranger = HttpCaller.anonymous(port);
    }

    @Test
    void aStrangerReachesNoMappingButThePublicOnes() {
        Map<String, Integer> reached = new TreeMap<>();
        List<String> tried = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                for (String path : info.getPatternValues()) {
                    for (String method : methodsOf(info)) {
                        String call = method + " " + path;
                        tried.add(call);
                        int status = status(method, path.replaceAll("\\{[^}]*}", "x"));
                        if (!refused(status)) {
                            reached.put(call, status);
                        }
                    }
                }
            }
        }

        assertThat(tried).contains("GET /", "GET /aanmelden", "GET /actuator/health");
        assertThat(reached.keySet())
                .allSatisfy(call -> assertThat(PUBLIC)
                        .anySatisfy(prefix -> assertThat(call.substring(call.indexOf(' ') + 1))
                                .startsWith(prefix)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/version",
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/deployment",
                "/engine-rest/history/variable-instance",
                "/engine-rest/user",
                "/engine-rest/unknown",
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js",
                "/camunda/api/admin/auth/user/default",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/prometheus"
            })
    void aProgramWithoutPasswordIsToldSoWithoutARedirect(String path) {
        HttpResponse<String> answer = stranger.send(
                stranger.request(path).setHeader("Accept", "application/json").GET());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/camunda",
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist/locales/en.json",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/lib/deps.js",
                "/webjars/camunda/app/tasklist/scripts/config.js",
                "/rapporten",
                "/rapporten/2026-10",
                "/inlezen",
                "/demo",
                "/js/webapp-session.js",
                "/error",
                "/no/such/page"
            })
    void aBrowserIsLedToTheLogInPage(String path) {
        HttpResponse<String> answer = stranger.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/aanmelden");
    }

    @Test
    void aFrameOrFontGetsNoLogInPageThatWouldSpoilTheOneAPersonSees() {
        HttpResponse<String> frame = stranger.send(stranger.request("/camunda-welcome")
                .header("Sec-Fetch-Dest", "iframe")
                .GET());
        HttpResponse<String> font = stranger.send(stranger.request("/camunda/assets/IBMPlexSans-Bold.woff")
                .setHeader("Accept", "*/*")
                .GET());

        assertThat(List.of(frame, font)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        });
    }

    @Test
    void whatASignInNeedsIsOpenToAll() {
        assertThat(Stream.of("/aanmelden", "/css/bijstand.css", "/favicon.svg", "/actuator/health")
                        .map(path -> stranger.get(path).statusCode()))
                .containsOnly(200);
        assertThat(stranger.get("/actuator/health").body())
                .matches("\\{\"status\":\"(UP|DEGRADED|UNKNOWN)\",\"groups\":\\[\"liveness\",\"readiness\"]}");
    }

    @Test
    void nobodyCanMakeThemselvesTheFirstAdministrator() {
        String setUp = "/camunda/api/admin/setup/default/user/create";
        String intruder = "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"Test-bijstand-1\"}}";

        assertThat(stranger.send("POST", setUp, intruder).statusCode()).isEqualTo(401);
        HttpCaller administrator = HttpCaller.anonymous(port);
        administrator.signIn(Users.ADMIN, Users.PASSWORD);
        assertThat(administrator.send("POST", setUp, intruder).statusCode()).isEqualTo(403);
    }

    @Test
    void aPageForLinkHoldersIsNotStoredAndLoadsNothingForeign() {
        HttpResponse<String> answer = stranger.get("/antwoord/0123456789abcdef");

        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aForeignPageCannotUseThePasswordThatABrowserRemembers() {
        HttpCaller administrator = HttpCaller.program(port, Users.ADMIN, Users.PASSWORD);

        HttpResponse<String> answer = administrator.send(administrator
                .request("/engine-rest/task")
                .header("Sec-Fetch-Site", "cross-site")
                .GET());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void reportsAreForThoseWhoAccountForThem() {
        assertThat(statusOfReportsFor(Users.CASE_WORKER)).isEqualTo(403);
        assertThat(statusOfReportsFor(Users.ANALYST)).isEqualTo(403);
        assertThat(statusOfReportsFor(Users.ADMIN)).isEqualTo(403);
        assertThat(List.of(Users.COORDINATOR, Users.SUPERVISOR, Users.MANAGER))
                .allSatisfy(user -> assertThat(statusOfReportsFor(user)).isNotEqualTo(403));
    }

    private int statusOfReportsFor(String user) {
        HttpCaller caller = HttpCaller.anonymous(port);
        caller.signIn(user, Users.PASSWORD);
        return caller.get("/rapporten").statusCode();
    }

    private static List<String> methodsOf(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("GET", "POST")
                : methods.stream().map(Enum::name).toList();
    }

    private int status(String method, String path) {
        return stranger.send(method, path, "GET".equals(method) ? null : "{}").statusCode();
    }

    private static boolean refused(int status) {
        return status == 401 || status == 403 || status == 302;
    }
}
