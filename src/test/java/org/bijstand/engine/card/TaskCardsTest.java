package org.bijstand.engine.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bijstand.attack.AttackTable;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.NewAssignment;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.TestCases;
import org.bijstand.casefile.Urgency;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Tasklist's cards learn about tasks, and who learns it. */
@ApplicationTest
class TaskCardsTest {

    @Autowired
    CaseFiles cases;

    @Autowired
    Assignments assignments;

    @Autowired
    RuntimeService processes;

    @Autowired
    TaskService tasks;

    @Autowired
    ProcessDriver driver;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    private String caseNumber;
    private String task;
    private String coordinatorsTask;

    @BeforeEach
    void aCaseWorkerAssessesAndACoordinatorDecides() {
        caseNumber = cases.open(TestCases.hospitalAdmission(TestCases.lena(TestCases.newMembershipNumber())));
        cases.changeUrgency(caseNumber, Urgency.URGENT);
        task = taskAt("Task_AssessNeed");
        coordinatorsTask = taskAt("Task_DecideException");
    }

    @AfterEach
    void endTheProcesses() {
        driver.openTasks(caseNumber).stream()
                .map(Task::getProcessInstanceId)
                .distinct()
                .forEach(instance -> processes.deleteProcessInstance(instance, "test"));
    }

    @Test
    void aCardTellsNumberUrgencyAndMunicipalityInTheReadersLanguage() {
        JsonNode dutch = cards(Users.CASE_WORKER, "nl", task).get(0);
        JsonNode french = cards(Users.CASE_WORKER, "fr", task).get(0);

        assertThat(dutch.get("caseNumber").asText()).isEqualTo(caseNumber);
        assertThat(dutch.get("urgency").asText()).isEqualTo("URGENT");
        assertThat(dutch.get("urgencyLabel").asText()).isEqualTo("dringend");
        assertThat(dutch.get("municipality").asText()).isEqualTo("Schaarbeek");
        assertThat(french.get("urgencyLabel").asText()).isEqualTo("urgent");
        assertThat(french.get("municipality").asText()).isEqualTo("Schaerbeek");
    }

    @Test
    void aCardTellsTheServicesOnceTheyAreKnown() {
        assertThat(cards(Users.CASE_WORKER, "nl", task).get(0).get("services")).isEmpty();

        assignments.request(
                caseNumber,
                List.of(new NewAssignment(
                        ServiceKind.PET_CARE,
                        List.of(new PlannedVisit(LocalDate.of(2026, 10, 8), LocalTime.NOON, Hours.of(1))),
                        Map.of())));

        assertThat(cards(Users.CASE_WORKER, "nl", task)
                        .get(0)
                        .get("services")
                        .get(0)
                        .asText())
                .isEqualTo("opvang van huisdieren");
    }

    @Test
    void aCardSaysNothingOfThePerson() {
        assertThat(ask(Users.CASE_WORKER, "nl", task).body()).doesNotContain("Lena", "Testmans", "Voorbeeldstraat");
    }

    @Test
    void nobodyLearnsOfATaskThatTheirListDoesNotShow() {
        int through = 0;
        through += cards(Users.CASE_WORKER, "nl", coordinatorsTask).size();
        through += cards(Users.CASE_WORKER, "nl", "' or 1=1 --").size();
        List<HttpResponse<String>> refused = Stream.of(Users.MANAGER, Users.ANALYST, Users.PRIVACY_OFFICER, Users.ADMIN)
                .map(user -> ask(user, "nl", task))
                .toList();
        through += (int)
                refused.stream().filter(answer -> answer.statusCode() != 403).count();
        HttpResponse<String> stranger = HttpCaller.anonymous(port).getJson("/taken/kaarten?taken=" + task);
        through += stranger.statusCode() == 401 ? 0 : 1;

        AttackTable.record("Asking what somebody else's task is about", refused.size() + 3, through);
    }

    @Test
    void aCoordinatorSeesBothInOneQuestion() {
        assertThat(cards(Users.COORDINATOR, "nl", task, coordinatorsTask)).hasSize(2);
    }

    @Test
    void moreTasksThanAListEverShowsAreRefused() {
        String many = IntStream.range(0, 101).mapToObj(String::valueOf).collect(Collectors.joining(","));

        assertThat(ask(Users.CASE_WORKER, "nl", many).statusCode()).isEqualTo(400);
    }

    private String taskAt(String activity) {
        String instance = processes
                .createProcessInstanceByKey("home-assistance")
                .businessKey(caseNumber)
                .setVariables(Map.of("urgency", Urgency.URGENT.name()))
                .startBeforeActivity(activity)
                .execute()
                .getId();
        driver.runJobs(caseNumber);
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(activity)
                .singleResult()
                .getId();
    }

    private JsonNode cards(String user, String language, String... taskIds) {
        HttpResponse<String> answer = ask(user, language, taskIds);
        assertThat(answer.statusCode()).isEqualTo(200);
        try {
            return json.readTree(answer.body()).get("cards");
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(answer.body(), malformed);
        }
    }

    private HttpResponse<String> ask(String user, String language, String... taskIds) {
        HttpCaller caller = HttpCaller.anonymous(port);
        caller.signIn(user, Users.PASSWORD);
        String ids = URLEncoder.encode(String.join(",", taskIds), StandardCharsets.UTF_8);
        return caller.getJson("/taken/kaarten?taal=" + language + "&taken=" + ids);
    }
}
