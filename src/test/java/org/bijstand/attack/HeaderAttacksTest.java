package org.bijstand.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bijstand.attack.RawHttp.Answer;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a caller writes comes back in no header of the answer. */
@ApplicationTest
class HeaderAttacksTest {

    private static final List<String> BREAKS = List.of(
            "%0d%0aX-Injected:%20ja",
            "%0aX-Injected:%20ja",
            "%0dX-Injected:%20ja",
            "%250d%250aX-Injected:%20ja",
            "%e5%98%8a%e5%98%8dX-Injected:%20ja",
            "%c4%8d%c4%8aX-Injected:%20ja",
            "%0d%0a%0d%0a<script>X-Injected</script>",
            "\tX-Injected: ja",
            "%E2%80%A8X-Injected:%20ja");

    private static final List<String> PLACES = List.of(
            "/post?dossier=TB-2026-000001%s",
            "/post?lees=%s",
            "/post/%s/bijlagen/0",
            "/dossiers/TB-2026-000001%s/post",
            "/dossiers/TB-2026-000001%s",
            "/rapporten/2026-01%s",
            "/rapporten/2026-01%s.csv",
            "/rapporten/2026-01.csv%s",
            "/inlezen?x=%s",
            "/aanmelden?%s",
            "/aanmelden?verlopen=%s",
            "/antwoord/%s",
            "/lid/%s/stoppen",
            "/camunda/app/%s",
            "/camunda/app/tasklist/%s/",
            "/engine-rest/task?sortBy=%s",
            "/%s",
            "/css/%s");

    @LocalServerPort
    int port;

    @Test
    void noParameterBreaksIntoTheHeaders() {
        RawHttp raw = new RawHttp(port);
        String session = "Cookie: JSESSIONID=" + session();
        List<String> through = new ArrayList<>();
        for (String place : PLACES) {
            for (String lineBreak : BREAKS) {
                for (String who : List.of(session, "Accept: text/html")) {
                    Answer answer = raw.get(place.formatted(lineBreak), who);
                    if (injected(answer)) {
                        through.add(place.formatted(lineBreak));
                    }
                }
            }
        }
        assertThat(through).isEmpty();
        AttackTable.record(
                "header injection through paths and parameters", PLACES.size() * BREAKS.size() * 2, through.size());
    }

    @Test
    void noFormFieldBreaksIntoTheHeaders() {
        HttpCaller browser = HttpCaller.anonymous(port);
        String csrf = HttpCaller.csrfTokenIn(browser.get("/aanmelden").body());
        RawHttp raw = new RawHttp(port);
        List<String> through = new ArrayList<>();
        int tried = 0;
        for (String lineBreak : BREAKS) {
            for (String field : List.of(
                    "gebruikersnaam", "wachtwoord", "_csrf", "continue", "redirect", "spring-security-redirect")) {
                tried++;
                String body = "_csrf=" + csrf + "&gebruikersnaam=niemand&wachtwoord=x&" + field + "=x"
                        + lineBreak.strip().replace(" ", "+");
                Answer answer = raw.send(
                        "POST",
                        "/aanmelden?" + field + "=" + lineBreak.strip().replace(" ", "+"),
                        body,
                        "Content-Type: application/x-www-form-urlencoded",
                        "Cookie: JSESSIONID=" + browser.cookie("JSESSIONID"));
                if (injected(answer)) {
                    through.add(field + lineBreak);
                }
            }
        }
        assertThat(through).isEmpty();
        AttackTable.record("header injection through the fields of the log-in", tried, through.size());
    }

    @Test
    void noHeaderOfTheCallerDecidesWhereARedirectLeads() {
        RawHttp raw = new RawHttp(port);
        List<String> through = new ArrayList<>();
        List<String> lies = List.of(
                "Host: kwaad.example",
                "X-Forwarded-Host: kwaad.example",
                "X-Host: kwaad.example",
                "Forwarded: host=kwaad.example;proto=https",
                "X-Forwarded-Server: kwaad.example",
                "X-Original-Host: kwaad.example",
                "Referer: https://kwaad.example/");
        List<String> places = List.of(
                "/",
                "/post",
                "/camunda/",
                "/camunda/app/tasklist/default/",
                "/rapporten/../",
                "//kwaad.example/%2e%2e");
        for (String lie : lies) {
            for (String place : places) {
                Answer answer = raw.get(place, lie, "Accept: text/html");
                if (answer.head().contains("kwaad.example")) {
                    through.add(lie + " " + place);
                }
            }
        }
        assertThat(through).isEmpty();
        AttackTable.record("a redirect to somewhere else", lies.size() * places.size(), through.size());
    }

    private String session() {
        HttpCaller caller = HttpCaller.anonymous(port);
        caller.signIn(Users.COORDINATOR, Users.PASSWORD);
        return caller.cookie("JSESSIONID");
    }

    private static boolean injected(Answer answer) {
        return answer.head().toLowerCase(Locale.ROOT).contains("\nx-injected")
                || answer.head().toLowerCase(Locale.ROOT).contains("\rx-injected")
                || answer.body().contains("<script>X-Injected");
    }
}
