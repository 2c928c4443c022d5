package org.bijstand.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bijstand.calendar.MovableClock;
import org.bijstand.mail.inbox.ArrivedMail;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.MailIntake;
import org.bijstand.overview.PlayedCase;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What somebody could try on the start page, the lists and the page of a case. */
@ApplicationTest
class OverviewAttackTest {

    private static final String MARKUP = "\"><script>alert(1)</script><img src=x onerror=alert(2)>[[${7*191}]]";
    private static final Pattern RAW = Pattern.compile("<script>|<img|1337");

    @Autowired
    ApplicationContext beans;

    @Autowired
    MailIntake intake;

    @Autowired
    Inbox inbox;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    @Test
    void markupInEveryFieldOfACaseStaysText() {
        PlayedCase played = PlayedCase.called(beans, MARKUP)
                .assessed()
                .accepted()
                .unreported()
                .complained()
                .judgedComplaint();
        write(played.number());
        HttpCaller anke = signedIn(Users.CASE_WORKER);
        List<String> pages = List.of(
                anke.get("/dossiers/" + played.number()).body(),
                anke.get("/dossiers?lijst=verslag").body(),
                search(anke, played.firstName()).body(),
                search(anke, MARKUP).body(),
                signedIn(Users.MANAGER).get("/overzicht?lijst=verslag").body());

        assertThat(pages.get(0)).contains("&lt;script&gt;alert(1)", "Mail van");
        long tried = pages.stream()
                .mapToLong(page -> page.split("&lt;script&gt;", -1).length - 1)
                .sum();
        long through = pages.stream().filter(page -> RAW.matcher(page).find()).count();
        AttackTable.record("markup stored in a case, on its page and in lists", (int) tried, (int) through);
    }

    @Test
    void onlyOurOwnScriptRunsOnACasesPage() {
        PlayedCase played = PlayedCase.called(beans);

        String policy = signedIn(Users.CASE_WORKER)
                .get("/dossiers/" + played.number())
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        assertThat(policy).contains("default-src 'none'", "script-src 'self';").doesNotContain("unsafe", "*");
    }

    @Test
    void whoDoesNotWorkOnACaseReadsNothingOfIt() {
        PlayedCase played = PlayedCase.called(beans).assessed();
        String page =
                signedIn(Users.CASE_WORKER).get("/dossiers/" + played.number()).body();
        List<String> paths =
                new ArrayList<>(List.of("/dossiers/" + played.number(), "/dossiers", "/dossiers?lijst=partner"));
        Pattern.compile("data-model=\"([^\"]+)\"").matcher(page).results().forEach(model -> paths.add(model.group(1)));

        int tried = 0;
        int through = 0;
        for (HttpCaller caller : outsiders()) {
            for (String path : paths) {
                tried++;
                HttpResponse<String> answer = caller.get(path);
                through += answer.statusCode() == 200 || answer.body().contains(played.number()) ? 1 : 0;
            }
        }
        for (String line : List.of("SD", "HL", "tb", "XTB", "")) {
            tried++;
            String foreign = played.number().replaceFirst("TB", line);
            through += signedIn(Users.CASE_WORKER).get("/dossiers/" + foreign).statusCode() == 404 ? 0 : 1;
        }
        tried++;
        through += signedIn(Users.CASE_WORKER).get("/overzicht").statusCode() == 403 ? 0 : 1;
        AttackTable.record("case pages and lists by who has no right to them", tried, through);
    }

    @Test
    void aForeignPageCanNotSearchInSomebodysName() {
        PlayedCase played = PlayedCase.called(beans);
        HttpCaller anke = signedIn(Users.CASE_WORKER);

        HttpResponse<String> answer = anke.postForm("/dossiers/zoeken", Map.of("zoek", played.firstName()));
        HttpResponse<String> forged =
                anke.postForm("/dossiers/zoeken", Map.of("zoek", played.firstName(), "_csrf", "geraden"));

        Predicate<HttpResponse<String>> found = sent -> sent.body().contains(played.number());
        AttackTable.record("search for a case without the page's token", 2, (int)
                Stream.of(answer, forged).filter(found).count());
    }

    @Test
    void wordsOfASearchNeverBecomeAStatement() {
        PlayedCase played = PlayedCase.called(beans);
        HttpCaller anke = signedIn(Users.CASE_WORKER);
        List<String> words = List.of(
                "' or '1'='1",
                "%",
                "_%",
                "\\%",
                "x%' or true --",
                "'; drop table fact; --",
                ":prefixes",
                "?",
                "\u0000ab");

        long through = words.stream()
                .map(tried -> search(anke, tried))
                .filter(answer -> answer.body().contains(played.number()) || answer.statusCode() >= 500)
                .count();
        long lists = Stream.of("open%27%20or%201=1", "%00", "../post", "")
                .map(code -> anke.get("/dossiers?lijst=" + code).statusCode())
                .filter(status -> status >= 500)
                .count();
        AttackTable.record("statements in the words of a search or list", words.size() + 4, (int) (through + lists));
    }

    private void write(String caseNumber) {
        String raw = """
                From: "%s" <vreemd@afzenders.example>
                To: hulp@bijstand.example
                Subject: %s %s
                Auto-Submitted: auto-replied
                Message-ID: <%s-markup@afzenders.example>
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(MARKUP.replace("\"", ""), caseNumber, MARKUP, caseNumber, MARKUP);
        byte[] bytes = raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        UUID mail = intake.store(new ArrivedMail(bytes, true, bytes.length, clock.instant(), 1, 1));
        intake.handle(mail);
        inbox.assign(mail, caseNumber);
    }

    private List<HttpCaller> outsiders() {
        List<HttpCaller> callers = new ArrayList<>();
        callers.add(HttpCaller.anonymous(port));
        List.of(Users.MANAGER, Users.ANALYST, Users.ADMIN, Users.PRIVACY_OFFICER)
                .forEach(user -> callers.add(signedIn(user)));
        return callers;
    }

    private HttpResponse<String> search(HttpCaller caller, String words) {
        String csrf = HttpCaller.csrfTokenIn(caller.get("/dossiers").body());
        return caller.postForm("/dossiers/zoeken", Map.of("zoek", words, "_csrf", csrf));
    }

    private HttpCaller signedIn(String user) {
        HttpCaller caller = HttpCaller.anonymous(port);
        caller.signIn(user, Users.PASSWORD);
        return caller;
    }
}
