package org.bijstand.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bijstand.casefile.CaseRead;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.DataSubjects;
import org.bijstand.casefile.MemberFile;
import org.bijstand.casefile.MemberImport;
import org.bijstand.casefile.MemberRegister;
import org.bijstand.privacy.PersonFile;
import org.bijstand.privacy.export.FileExport;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.EngineTables;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.LogRecorder;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attacks on the read log, on what is exported and on erasure. */
@ApplicationTest
class PrivacyAttackTest {

    private static int serial = 910_000;

    @Autowired
    MemberImport members;

    @Autowired
    MemberRegister register;

    @Autowired
    DataSubjects subjects;

    @Autowired
    PersonFile files;

    @Autowired
    FileExport exports;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Users users;

    @Autowired
    ProcessDriver driver;

    @Autowired
    EngineTables tables;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final String victim = "V" + serial++;
    private final String other = "V" + serial++;

    @BeforeEach
    void twoMembers() {
        String injected = "<script>alert(1)</script>";
        members.read(MemberFile.of(Stream.of(victim, other)
                .map(number -> number + ";" + injected + ";=cmd|' /C calc'!A0;1949-07-21;;NL;Straat;1;1030;;" + number
                        + "@leden.example;")
                .toArray(String[]::new)));
    }

    @Test
    void nobodyElseOpensThePrivacyPagesAndWhoTriesIsLogged() {
        Map<String, String> victimsNumber =
                Map.of("wie", victim, "bevestiging", victim, "grond", "OBJECTION", "lidnummer", victim);
        int tried = 0;
        int through = 0;
        try (LogRecorder log = new LogRecorder()) {
            for (String user : List.of(
                    Users.CASE_WORKER,
                    Users.COORDINATOR,
                    Users.SUPERVISOR,
                    Users.MANAGER,
                    Users.ANALYST,
                    Users.ADMIN)) {
                HttpCaller caller = signedIn(user);
                for (String page :
                        List.of("", "/inzage?dossier=TB-2026-000001", "/toegang", "/toegang.pdf", "/a/../")) {
                    tried++;
                    through += caller.get("/privacy" + page).statusCode() == 200 ? 1 : 0;
                }
                for (String action :
                        List.of("zoeken", "gegevens.json", "gegevens.pdf", "gegevens.zip", "wissen", "opnieuw")) {
                    tried++;
                    int status = caller.postForm("/privacy/" + action, withToken(caller, victimsNumber))
                            .statusCode();
                    through += status == 403 ? 0 : 1;
                }
                assertThat(log.lines()).anyMatch(line -> line.contains(user + " was refused at the privacy pages"));
            }
            tried++;
            through += HttpCaller.anonymous(port).get("/privacy").statusCode() == 200 ? 1 : 0;
        }

        AttackTable.record("Privacy pages by every other role and without log-in", tried, through);
        assertThat(register.byNumber(victim)).isPresent();
    }

    @Test
    void noStatementOfTheApplicationChangesTheReadLogOrTheRecordOfErasures() {
        users.as(Users.CASE_WORKER, () -> events.publishEvent(new CaseRead("TB-2026-999999", "aanval")));
        List<String> statements = List.of(
                "update case_read set user_id = 'iemand'",
                "update case_read set read_at = now()",
                "delete from case_read",
                "delete from case_read where user_id = 'anke'",
                "truncate case_read",
                "insert into case_read (user_id, case_number, place, read_at, period)"
                        + " select user_id, case_number, place, read_at, period from case_read"
                        + " on conflict (user_id, case_number, place, period) do update set user_id = 'iemand'",
                "do $$ begin perform set_config('bijstand.forget', 'on', false); delete from case_read; end $$",
                "update erasure set erased_by = 'iemand'",
                "delete from erasure",
                "truncate erasure cascade");
        int through = 0;
        for (String statement : statements) {
            try {
                jdbc.sql(statement).update();
                through++;
            } catch (RuntimeException refused) {
                assertThat(refused).rootCause().hasMessageContaining("only ever added to");
            }
        }

        AttackTable.record("Changing or deleting rows of the read log and of erasures", statements.size(), through);
    }

    @Test
    void aForeignPageErasesNobody() {
        HttpCaller officer = signedIn(Users.PRIVACY_OFFICER);
        int through = 0;
        List<String> actions = List.of("zoeken", "gegevens.json", "gegevens.pdf", "gegevens.zip", "wissen", "opnieuw");
        for (String action : actions) {
            int status = officer.postForm(
                            "/privacy/" + action,
                            Map.of("wie", victim, "bevestiging", victim, "grond", "OBJECTION", "lidnummer", victim))
                    .statusCode();
            through += status == 403 || status == 302 ? 0 : 1;
        }
        through += register.byNumber(victim).isPresent() ? 0 : 1;

        AttackTable.record("CSRF on the privacy officer's forms", actions.size(), through);
    }

    @Test
    void forgedFieldsEraseNobodyElse() {
        HttpCaller officer = signedIn(Users.PRIVACY_OFFICER);
        List<Map<String, String>> forged = List.of(
                Map.of("wie", victim, "bevestiging", other, "grond", "OBJECTION"),
                Map.of("wie", victim, "bevestiging", "", "grond", "OBJECTION"),
                Map.of("wie", victim, "bevestiging", "%", "grond", "OBJECTION"),
                Map.of("wie", "%", "bevestiging", "%", "grond", "OBJECTION"),
                Map.of("wie", "' or '1'='1", "bevestiging", "' or '1'='1", "grond", "OBJECTION"),
                Map.of("wie", victim, "bevestiging", victim, "grond", "REPEATED"),
                Map.of("wie", victim, "bevestiging", victim, "grond", "GEEN"),
                Map.of("wie", victim, "bevestiging", victim));
        forged.forEach(fields -> officer.postForm("/privacy/wissen", withToken(officer, fields)));

        boolean bothThere = register.byNumber(victim).isPresent()
                && register.byNumber(other).isPresent();
        AttackTable.record("Erasure of another person by forged form fields", forged.size(), bothThere ? 0 : 1);

        officer.postForm(
                "/privacy/wissen",
                withToken(officer, Map.of("wie", victim, "bevestiging", victim, "grond", "OBJECTION")));
        assertThat(register.byNumber(victim)).isEmpty();
        assertThat(register.byNumber(other)).isPresent();
    }

    @Test
    void whatPeopleWroteIsTextInEachExportAndPage() throws IOException {
        HttpCaller officer = signedIn(Users.PRIVACY_OFFICER);
        String page = officer.postForm("/privacy/zoeken", withToken(officer, Map.of("wie", victim)))
                .body();
        String log = officer.get("/privacy/inzage?dossier=%3Cscript%3Ealert(1)%3C/script%3E&medewerker=%22%3E%3Cb%3E")
                .body();
        HttpResponse<String> json =
                officer.postForm("/privacy/gegevens.json", withToken(officer, Map.of("wie", victim)));
        DataSubject person = subjects.byReference(victim).orElseThrow();
        String paper;
        try (PDDocument pdf = Loader.loadPDF(exports.asPdf(person, files.of(person)))) {
            paper = new PDFTextStripper().getText(pdf);
        }

        int through = 0;
        through += page.contains("<script>") ? 1 : 0;
        through += log.contains("<script>") || log.contains("\"><b>") ? 1 : 0;
        through += paper.contains("<script>alert(1)</script>") ? 0 : 1;
        through += json.headers().firstValue("Content-Type").orElse("").startsWith("application/json")
                        && json.headers()
                                .firstValue("Content-Disposition")
                                .orElse("")
                                .startsWith("attachment")
                ? 0
                : 1;
        AttackTable.record("HTML, script and formulas in a person's file (pages, PDF, JSON)", 4, through);
        assertThat(json.body()).contains("<script>alert(1)</script>", "=cmd|");
    }

    @Test
    void noTextAboutSomebodyGetsIntoTheEngineAsAPersonsName() {
        List<String> taken = new ArrayList<>();
        users.as(Users.CASE_WORKER, () -> taken.add(driver.start("home-assistance", aboutSomebody())));
        driver.runJobs(taken.get(0));
        String task = driver.openTask(taken.get(0), "Task_AssessNeed").getId();
        HttpCaller coordinator = HttpCaller.program(port, Users.COORDINATOR, Users.PASSWORD);
        String text = "Lena Testmans heeft koorts";
        Map<String, String> bodies = Map.of(
                "/assignee", "{\"userId\": \"%s\"}",
                "/claim", "{\"userId\": \"%s\"}",
                "/identity-links", "{\"userId\": \"anke\", \"type\": \"%s\"}",
                "/delegate", "{\"userId\": \"%s\"}",
                "/comment/create", "{\"message\": \"%s\"}",
                "", "{\"name\": \"Taak\", \"owner\": \"%s\"}");
        int through = 0;
        for (Map.Entry<String, String> body : bodies.entrySet()) {
            String method = body.getKey().isEmpty() ? "PUT" : "POST";
            int status = coordinator
                    .send(
                            method,
                            "/engine-rest/task/" + task + body.getKey(),
                            body.getValue().formatted(text))
                    .statusCode();
            through += status >= 400 ? 0 : 1;
        }
        int status = coordinator
                .send("POST", "/engine-rest/task/create", "{\"name\": \"" + text + "\"}")
                .statusCode();
        through += status >= 400 ? 0 : 1;
        through += tables.holding("public", text).size();

        AttackTable.record(
                "Free text about a person as assignee, owner, comment or loose task", bodies.size() + 1, through);
    }

    private static Map<String, Object> aboutSomebody() {
        Map<String, Object> call = new HashMap<>();
        call.put("requesterKind", "RELATIVE");
        call.put("requesterName", "Rik Testmans");
        call.put("requesterPhone", "0470 00 00 31");
        call.put("byHand", true);
        call.put("firstName", "Lotte");
        call.put("lastName", "Testmans");
        call.put("birthDate", "1949-07-21");
        call.put("language", "NL");
        call.put("street", "Straat");
        call.put("houseNumber", "1");
        call.put("postcode", "1030");
        call.put("trigger", "ACCIDENT");
        call.put("triggerDate", "2026-10-01");
        call.put("urgency", "NORMAL");
        call.put("consent", true);
        return call;
    }

    private HttpCaller signedIn(String user) {
        HttpCaller caller = HttpCaller.anonymous(port);
        caller.signIn(user, Users.PASSWORD);
        return caller;
    }

    /** As an attacker who got hold of a token, or the officer himself. */
    private static Map<String, String> withToken(HttpCaller caller, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", HttpCaller.csrfTokenIn(caller.get("/").body()));
        return all;
    }
}
