package org.bijstand.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bijstand.engine.form.DoorForms;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms that people saved half filled in: theirs alone, and only as long as the task is. */
@ApplicationTest
class DraftAttackTest {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessDriver driver;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private final String number = "DEUR-" + UUID.randomUUID().toString().substring(0, 13);
    private final String marker = "merkwoord" + UUID.randomUUID();
    private HttpCaller anke;
    private HttpCaller bilal;
    private String task;

    @BeforeEach
    void ankeHasATask() {
        DoorForms.deploy(repository);
        driver.start("door", Map.of("number", number, "story", "gegeven"));
        task = driver.openTask(number, "Task_Answer").getId();
        tasks.setAssignee(task, Users.CASE_WORKER);
        anke = HttpCaller.anonymous(port);
        anke.signIn(Users.CASE_WORKER, Users.PASSWORD);
        bilal = HttpCaller.anonymous(port);
        bilal.signIn(Users.OTHER_CASE_WORKER, Users.PASSWORD);
    }

    @Test
    void whatAnkeSavedIsInHerFormAgainAlsoWhenHerSessionIsOver() {
        String ticket = ticketOf(anke);
        HttpCaller sessionOver = HttpCaller.anonymous(port);

        assertThat(save(sessionOver, ticket, draft("known", "veranderd", "note", marker)))
                .isEqualTo(204);

        assertThat(shown(Users.CASE_WORKER).path("note").path("value").asText()).isEqualTo(marker);
        assertThat(shown(Users.CASE_WORKER).path("known").path("value").asText())
                .isEqualTo("gegeven");
        assertThat(read(anke.getJson("/concepten/taken/" + task))
                        .path("savedAt")
                        .isNull())
                .isFalse();
        assertThat(jdbc.sql("select draft::text from draft where form = ?")
                        .param(task)
                        .query(String.class)
                        .single())
                .doesNotContain(marker, hex(marker));
    }

    @Test
    void nothingIsKeptOfAFormThatWasSubmittedOrThrownAway() {
        String ticket = ticketOf(anke);
        save(anke, ticket, draft("note", marker));
        assertThat(post(anke, "/concepten/weggooien", ticket, "").statusCode()).isEqualTo(204);
        assertThat(shown(Users.CASE_WORKER).has("note")).isFalse();

        save(anke, ticket, draft("note", marker));
        driver.submit(number, "Task_Answer", Map.of("note", "klaar"));
        assertThat(jdbc.sql("select count(*) from draft where form = ?")
                        .param(task)
                        .query(Long.class)
                        .single())
                .isZero();
        AttackTable.record("Draft: saved for a task that is done", 1, through(save(anke, ticket, draft("a", "b"))));
    }

    @Test
    void aStartFormThatASessionsEndInterruptedIsItsWritersAlone() {
        String process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("home-assistance")
                .latestVersion()
                .singleResult()
                .getId();
        String path = "/concepten/processen/" + process.replace(":", "%3A");
        String ticket = read(anke.getJson(path)).path("ticket").asText();
        assertThat(save(HttpCaller.anonymous(port), ticket, draft("story", marker)))
                .isEqualTo(204);

        assertThat(read(anke.getJson(path)).path("answers").path("story").asText())
                .isEqualTo(marker);
        AttackTable.record(
                "Draft: a colleague's start form", 1, bilal.getJson(path).body().contains(marker) ? 1 : 0);
        assertThat(post(anke, "/concepten/weggooien", ticket, "").statusCode()).isEqualTo(204);
    }

    @Test
    void aDraftOfAnotherUserOrTaskIsOutOfReach() {
        save(anke, ticketOf(anke), draft("note", marker));
        List<HttpResponse<String>> tries = List.of(
                bilal.getJson("/concepten/taken/" + task),
                HttpCaller.anonymous(port).getJson("/concepten/taken/" + task),
                HttpCaller.anonymous(port).getJson("/concepten/processen/door:1:1"),
                anke.getJson("/concepten/taken/" + UUID.randomUUID()),
                bilal.getJson("/concepten/taken/..%2F" + task));
        AttackTable.record("Draft: asked for another's task", tries.size(), (int) tries.stream()
                .filter(answer -> answer.statusCode() < 400 || answer.body().contains(marker))
                .count());
        AttackTable.record(
                "Draft: shown in a colleague's form",
                1,
                shown(Users.OTHER_CASE_WORKER).toString().contains(marker) ? 1 : 0);

        String kept = ticketOf(anke);
        tasks.setAssignee(task, Users.OTHER_CASE_WORKER);
        AttackTable.record(
                "Draft: saved for a task that became another's", 1, through(save(anke, kept, draft("note", "x"))));
    }

    @Test
    void aTicketCanNotBeForged() {
        String ticket = ticketOf(anke);
        String[] parts = ticket.split("\\.");
        String said = new String(Base64.getUrlDecoder().decode(parts[0]));
        Stream<String> changed = Stream.iterate(0, at -> at + 1)
                .limit(ticket.length() - 2)
                .map(at -> ticket.substring(0, at) + (ticket.charAt(at) == 'A' ? 'B' : 'A') + ticket.substring(at + 1))
                .filter(other -> !other.equals(ticket));
        Stream<String> made = Stream.of(
                "x",
                ".",
                parts[0],
                parts[0] + ".",
                "." + parts[1],
                encoded(said.replace(Users.CASE_WORKER, Users.OTHER_CASE_WORKER)) + "." + parts[1],
                encoded("9" + said) + "." + parts[1],
                encoded(said + "\n" + said) + "." + parts[1],
                encoded("\n\n") + "." + parts[1]);
        List<String> forged = Stream.concat(changed, made).toList();
        long through = forged.stream()
                .filter(each -> save(HttpCaller.anonymous(port), each, draft("note", marker)) < 400)
                .count();

        AttackTable.record("Draft: forged, truncated and changed tickets", forged.size(), (int) through);
        HttpResponse<String> without =
                anke.send(anke.request("/concepten/bewaren").POST(BodyPublishers.ofString(draft("note", marker))));
        AttackTable.record("Draft: a session without a ticket (CSRF)", 1, through(without.statusCode()));
    }

    @Test
    void whatIsNoFormOrTooMuchIsNotKept() {
        String ticket = ticketOf(anke);
        List<String> bodies = List.of(
                "no json",
                "[1,2]",
                "\"text\"",
                "null",
                "{\"note\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                draft("note", "x".repeat(200_000)));
        AttackTable.record("Draft: no form, too deep or too long", bodies.size(), (int)
                bodies.stream().filter(body -> save(anke, ticket, body) < 400).count());

        save(anke, ticket, draft("processInstanceId", "1", "unknown", marker, "note", "<script>alert(1)</script>"));
        AttackTable.record(
                "Draft: a field that the form doesn't ask for",
                1,
                shown(Users.CASE_WORKER).has("unknown") ? 1 : 0);
    }

    @Test
    void aDraftThatWasMovedOrChangedInTheDatabaseIsNotShown() {
        save(anke, ticketOf(anke), draft("note", marker));
        jdbc.sql("""
                        update draft
                           set content = set_byte(content, length(content) - 1,
                                                  get_byte(content, length(content) - 1) # 1)
                         where form = ?
                        """).param(task).update();
        boolean changed = shown(Users.CASE_WORKER).toString().contains(marker);

        save(anke, ticketOf(anke), draft("note", marker));
        jdbc.sql("update draft set user_id = ? where form = ?")
                .params(Users.OTHER_CASE_WORKER, task)
                .update();
        tasks.setAssignee(task, Users.OTHER_CASE_WORKER);
        boolean moved = shown(Users.OTHER_CASE_WORKER).toString().contains(marker);
        jdbc.sql("delete from draft where form = ?").param(task).update();
        AttackTable.record("Draft: changed or moved in the database", 2, (changed ? 1 : 0) + (moved ? 1 : 0));
    }

    private String ticketOf(HttpCaller person) {
        return read(person.getJson("/concepten/taken/" + task)).path("ticket").asText();
    }

    private int save(HttpCaller caller, String ticket, String body) {
        return post(caller, "/concepten/bewaren", ticket, body).statusCode();
    }

    private static HttpResponse<String> post(HttpCaller caller, String path, String ticket, String body) {
        return caller.send(caller.request(path)
                .header("X-Concept-Ticket", ticket)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode shown(String user) {
        return read(HttpCaller.program(port, user, Users.PASSWORD)
                .getJson("/engine-rest/task/" + task + "/form-variables?deserializeValues=false"));
    }

    private String draft(String... namesAndValues) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            answers.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static int through(int status) {
        return status < 400 ? 1 : 0;
    }

    private static String encoded(String said) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(said.getBytes());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes());
    }
}
