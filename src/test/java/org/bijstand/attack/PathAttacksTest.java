package org.bijstand.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bijstand.attack.RawHttp.Answer;
import org.bijstand.engine.access.DeniedPaths;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Ways to write a path so that whoever guards it reads another than whoever serves it. */
@ApplicationTest
class PathAttacksTest {

    private static final List<String> GUARDED = List.of(
            "/post",
            "/rapporten",
            "/inlezen",
            "/privacy",
            "/dossiers/TB-2026-000001/post",
            "/engine-rest/task",
            "/engine-rest/user",
            "/engine-rest/engine/default/task",
            "/camunda/api/engine/engine/default/task",
            "/camunda/app/admin/default/",
            "/actuator/prometheus",
            "/actuator/metrics");

    private static final List<String> OVERRIDES = List.of(
            "X-Original-URL: %s",
            "X-Rewrite-URL: %s",
            "X-Forwarded-Prefix: %s",
            "X-Forwarded-Uri: %s",
            "X-HTTP-Method-Override: GET",
            "X-Method-Override: GET",
            "Forwarded: for=127.0.0.1;host=localhost;proto=https",
            "X-Forwarded-For: 127.0.0.1",
            "X-Remote-User: admin",
            "Remote-User: admin",
            "X-Forwarded-User: admin");

    private static final List<String> ESCAPES = List.of(
            "../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..\\", "..;/", "%252e%252e%252f", "..%c0%af", "....//");

    private static final List<String> SECRETS = List.of(
            "etc/passwd",
            "WEB-INF/web.xml",
            "META-INF/MANIFEST.MF",
            "application.yaml",
            "application-test.yaml",
            "pom.xml");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private RawHttp raw;

    @BeforeEach
    void connect() {
        raw = new RawHttp(port);
    }

    @Test
    void aStrangerComesInByNoSpellingOfAPath() {
        List<String> through = new ArrayList<>();
        int tried = 0;
        for (String path : GUARDED) {
            for (String spelling : spellings(path)) {
                tried++;
                if (gotIn(raw.get(spelling))) {
                    through.add(spelling);
                }
            }
        }
        assertThat(through).isEmpty();
        AttackTable.record("a guarded path in another spelling, without log-in", tried, through.size());
    }

    @Test
    void whoMayNotComesInByNoSpellingOfAPath() {
        List<String> through = new ArrayList<>();
        int tried = 0;
        String cookie = "Cookie: JSESSIONID=" + sessionOf(Users.ANALYST);
        for (String path : List.of("/post", "/rapporten", "/inlezen", "/privacy", "/dossiers/TB-2026-000001/post")) {
            for (String spelling : spellings(path)) {
                tried++;
                if (gotIn(raw.get(spelling, cookie))) {
                    through.add(spelling);
                }
            }
        }
        assertThat(through).isEmpty();
        AttackTable.record("a guarded path in another spelling, by somebody who may not", tried, through.size());
    }

    /** The right password in the body: whoever is let through learns that it is. */
    @Test
    void whatNobodyMayAskForIsDeniedInEverySpelling() {
        HttpCaller admin = HttpCaller.anonymous(port);
        admin.signIn(Users.ADMIN, Users.PASSWORD);
        admin.get("/camunda/app/admin/default/");
        String cookies =
                "Cookie: JSESSIONID=" + admin.cookie("JSESSIONID") + "; XSRF-TOKEN=" + admin.cookie("XSRF-TOKEN");
        String xsrf = "X-XSRF-TOKEN: " + admin.cookie("XSRF-TOKEN");
        String basic = "Authorization: Basic "
                + Base64.getEncoder().encodeToString((Users.ADMIN + ":" + Users.PASSWORD).getBytes(UTF_8));
        String json = "{\"username\":\"" + Users.CASE_WORKER + "\",\"password\":\"" + Users.PASSWORD + "\"}";
        String form = "username=" + Users.CASE_WORKER + "&password=" + Users.PASSWORD;
        List<String> through = new ArrayList<>();
        int tried = 0;
        for (String path : DeniedPaths.all()) {
            String[] proof = path.startsWith("/camunda") ? new String[] {cookies, xsrf} : new String[] {basic};
            for (String spelling : deniedSpellings(path)) {
                tried += 3;
                if (gotIn(raw.get(spelling, proof))
                        || gotIn(raw.send("POST", spelling, json, with(proof, "Content-Type: application/json")))
                        || gotIn(raw.send(
                                "POST",
                                spelling,
                                form,
                                with(proof, "Content-Type: application/x-www-form-urlencoded")))) {
                    through.add(spelling);
                }
            }
        }
        assertThat(through).isEmpty();
        AttackTable.record("a path that is denied to all, in any spelling, by an administrator", tried, through.size());
    }

    /** As {@link #spellings}, and what a router may overlook at the end. */
    private static List<String> deniedSpellings(String path) {
        return Stream.concat(
                        spellings(path).stream(),
                        Stream.of("//", "/.", "/;", "/;x=y", ";x=y/", "%2f", "/%2e", "/?x=y", "/default", "/admin/")
                                .map(end -> path + end))
                .toList();
    }

    private static String[] with(String[] headers, String one) {
        return Stream.concat(Stream.of(headers), Stream.of(one)).toArray(String[]::new);
    }

    @Test
    void noMethodAndNoHeaderOpensWhatAPlainRequestDoesNot() {
        List<String> through = new ArrayList<>();
        int tried = 0;
        for (String path : GUARDED) {
            for (String method : List.of("HEAD", "OPTIONS", "TRACE", "PROPFIND", "get", "GET\t", "FOO", "CONNECT")) {
                tried++;
                if (gotIn(raw.send(method, path, ""))) {
                    through.add(method + " " + path);
                }
            }
            for (String override : OVERRIDES) {
                tried += 2;
                if (gotIn(raw.get(path, override.formatted("/aanmelden")))
                        || discloses(raw.get("/aanmelden", override.formatted(path)))) {
                    through.add(override + " " + path);
                }
            }
        }
        assertThat(through).isEmpty();
        AttackTable.record("methods and headers that overrule the path or the person", tried, through.size());
    }

    @Test
    void noPathLeadsOutOfWhatIsServed() {
        List<String> through = new ArrayList<>();
        int tried = 0;
        String cookie = "Cookie: JSESSIONID=" + sessionOf(Users.COORDINATOR);
        List<String> roots = List.of(
                "/css/",
                "/camunda/lib/",
                "/camunda/app/tasklist/",
                "/camunda/app/cockpit/scripts/",
                "/camunda/api/cockpit/plugin/base/static/",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/",
                "/webjars/",
                "/rapporten/",
                "/post/00000000-0000-0000-0000-000000000000/bijlagen/");
        for (String root : roots) {
            for (String escape : ESCAPES) {
                for (String secret : SECRETS) {
                    for (int depth : new int[] {1, 3, 8}) {
                        tried++;
                        String path = root + escape.repeat(depth) + secret;
                        if (holdsAFile(raw.get(path, cookie))) {
                            through.add(path);
                        }
                    }
                }
            }
        }
        assertThat(through).isEmpty();
        AttackTable.record("path traversal in attachments, reports and static files", tried, through.size());
    }

    @Test
    void noOwnPageAnswersAStranger() {
        List<String> through = new ArrayList<>();
        List<String> pages = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> Stream.of(
                                "/antwoord",
                                "/verslag",
                                "/lid/",
                                "/tevredenheid",
                                "/installatie",
                                "/concepten",
                                "/aanmelden",
                                "/error")
                        .noneMatch(path::startsWith))
                .map(path -> path.replaceAll("\\{[^}]*}", "TB-2026-000001"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(8);
        for (String page : pages) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                if (gotIn(raw.send(method, page, ""))) {
                    through.add(method + " " + page);
                }
            }
        }
        assertThat(through).isEmpty();
        AttackTable.record("own pages by any method, without log-in", pages.size() * 7, through.size());
    }

    private String sessionOf(String user) {
        HttpCaller caller = HttpCaller.anonymous(port);
        caller.signIn(user, Users.PASSWORD);
        return caller.cookie("JSESSIONID");
    }

    /** The log-in page and the words about an error are for everybody. */
    private static boolean gotIn(Answer answer) {
        return answer.served() && !answer.body().contains("name=\"wachtwoord\"");
    }

    private static boolean discloses(Answer answer) {
        return answer.served() && !answer.body().contains("name=\"wachtwoord\"")
                || answer.body().contains("[{\"id\"");
    }

    private static boolean holdsAFile(Answer answer) {
        return Stream.of("root:x:", "<web-app", "Manifest-Version", "datasource:", "<modelVersion>", "job-execution")
                .anyMatch(answer.body()::contains);
    }

    private static List<String> spellings(String path) {
        String rest = path.substring(1);
        return List.of(
                path,
                path + "/",
                path + ";",
                path + ";x=y",
                path + ";.css",
                path + ".css",
                path + ".json",
                path + "%20",
                path + "%00",
                path + "%00.css",
                path + "?.css",
                path + "#/css",
                path + "%3f.css",
                "/" + path,
                "//" + path,
                "/;/" + rest,
                "/./" + rest,
                "/css/../" + rest,
                "/css/..;/" + rest,
                "/css/%2e%2e/" + rest,
                "/css/%2e%2e%2f" + rest,
                "/css/..%2f" + rest,
                "/css%2f..%2f" + rest,
                "/css/..%5c" + rest,
                "/css/..\\" + rest,
                "/aanmelden/../" + rest,
                "/aanmelden/..;/" + rest,
                "/antwoord/../" + rest,
                "/antwoord/x/..;/../" + rest,
                "/antwoord/%2e%2e/" + rest,
                "/actuator/health/../../" + rest,
                "/actuator/health/..;/..;/" + rest,
                path.toUpperCase(Locale.ROOT),
                "/" + rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1),
                "/%" + Integer.toHexString(rest.charAt(0)) + rest.substring(1),
                "/%25" + Integer.toHexString(rest.charAt(0)) + rest.substring(1),
                path.replace("/", "%2f"),
                path.replace("/", "\\"),
                "http://localhost" + path,
                "http://localhost/css/.." + path,
                path.replaceFirst("/", "/\u00a0"),
                "/css/bijstand.css/../../" + rest);
    }
}
