package org.bijstand.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bijstand.testing.Users.ADMIN;
import static org.bijstand.testing.Users.ANALYST;
import static org.bijstand.testing.Users.CASE_WORKER;
import static org.bijstand.testing.Users.COORDINATOR;
import static org.bijstand.testing.Users.MANAGER;
import static org.bijstand.testing.Users.OTHER_CASE_WORKER;
import static org.bijstand.testing.Users.PRIVACY_OFFICER;
import static org.bijstand.testing.Users.SUPERVISOR;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bijstand.attack.AttackTable;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever has a task may read its case, so that a task stays with the people who work on the case. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandedTaskTest {

    private static final String PROCESS = "handed-task";
    private static final String OTHER_GROUP = "another-line-case-worker";
    private static final String HILDE = "hilde";

    private static final List<String> EVERYBODY =
            List.of(CASE_WORKER, COORDINATOR, SUPERVISOR, MANAGER, ANALYST, PRIVACY_OFFICER, ADMIN, HILDE);

    private static final List<String> OUTSIDERS =
            List.of(MANAGER, ANALYST, PRIVACY_OFFICER, ADMIN, HILDE, "nobody-at-all", "Lena heeft koorts");

    private static final List<String> OTHER_GROUPS =
            List.of(Roles.MANAGER, Roles.ANALYST, Roles.PRIVACY_OFFICER, Roles.ADMIN, OTHER_GROUP, "no-such-group");

    /** @param body of what is saved (PUT), the field that changes */
    private record Way(String method, String below, String body) {}

    private static final List<Way> TO_A_PERSON = List.of(
            new Way("POST", "/claim", "{'userId':'%s'}"),
            new Way("POST", "/assignee", "{'userId':'%s'}"),
            new Way("POST", "/delegate", "{'userId':'%s'}"),
            new Way("POST", "/identity-links", "{'userId':'%s','type':'candidate'}"),
            new Way("POST", "/identity-links", "{'userId':'%s','type':'assignee'}"),
            new Way("POST", "/identity-links", "{'userId':'%s','type':'owner'}"),
            new Way("PUT", "", "assignee"),
            new Way("PUT", "", "owner"));

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    Staff staff;

    @Autowired
    RightsSetup rights;

    private final List<String> mail = new ArrayList<>();
    private String deployment;
    private int tried;
    private int through;

    @BeforeAll
    void givenAProcessOfTheLineAndSomebodyOfAnother() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "processes/home-assistance/" + PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask()
                                .camundaCandidateGroups(Roles.CASE_WORKER)
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        identity.saveGroup(identity.newGroup(OTHER_GROUP));
        staff.addIfMissing(new Staff.Person(HILDE, "Hilde", "Testmans", null, Users.PASSWORD, List.of(OTHER_GROUP)));
        rights.apply();
    }

    @BeforeEach
    void nothingTriedYet() {
        tried = 0;
        through = 0;
    }

    @AfterEach
    void removeTheMail() {
        mail.forEach(instance -> runtime.deleteProcessInstance(instance, "tried"));
        mail.clear();
    }

    @AfterAll
    void leaveNothingBehind() {
        repository.deleteDeployment(deployment, true);
        identity.deleteUser(HILDE);
        identity.deleteGroup(OTHER_GROUP);
        rights.apply();
    }

    @Test
    void nobodyHandsATaskToSomebodyWhoDoesNotWorkOnTheCase() {
        String ofLine = task();
        String ofMail = mailTask();
        for (String outsider : OUTSIDERS) {
            for (Way way : TO_A_PERSON) {
                EVERYBODY.stream()
                        .filter(user -> !user.equals(outsider))
                        .forEach(user -> isRefused(user, ofLine, way, outsider));
                isRefused(COORDINATOR, ofMail, way, outsider);
            }
        }
        AttackTable.record("A task handed to a person who does not work on its case", tried, through);
    }

    @Test
    void nobodyOpensATaskToAGroupThatDoesNotWorkOnTheCase() {
        String ofLine = task();
        String ofMail = mailTask();
        Way toAGroup = new Way("POST", "/identity-links", "{'groupId':'%s','type':'candidate'}");
        Way asReaders = new Way("POST", "/identity-links", "{'groupId':'home-assistance-supervisor','type':'%s'}");
        for (String group : OTHER_GROUPS) {
            EVERYBODY.forEach(user -> isRefused(user, ofLine, toAGroup, group));
            isRefused(COORDINATOR, ofMail, toAGroup, group);
        }
        for (String type : List.of("reader", "Lena heeft koorts")) {
            EVERYBODY.forEach(user -> isRefused(user, ofLine, asReaders, type));
        }
        AttackTable.record("A task opened to a group that does not work on its case", tried, through);
    }

    @Test
    void nobodyTakesATaskInAColleaguesNameOrOutOfTheirHands() {
        String task = task();
        Way claim = new Way("POST", "/claim", "{'userId':'%s'}");
        Way giveBack = new Way("POST", "/claim", "{'userId':null}");
        EVERYBODY.forEach(user -> isRefused(user, task, claim, OTHER_CASE_WORKER));
        tasks.setAssignee(task, OTHER_CASE_WORKER);
        EVERYBODY.forEach(user -> isRefused(user, task, giveBack, ""));
        isRefused(CASE_WORKER, task, new Way("POST", "/unclaim", "{}"), "");
        AttackTable.record("A task taken in a colleague's name, or from a colleague", tried, through);
    }

    /** A delegated task would stay when its form is sent, and its form could be sent twice. */
    @Test
    void nobodyDelegatesATaskWhileSavingIt() {
        String task = task();
        isRefused(COORDINATOR, task, new Way("PUT", "", "delegationState"), "PENDING");
        isRefused(COORDINATOR, task, new Way("PUT", "", "delegationState"), "RESOLVED");
        isRefused(COORDINATOR, task, new Way("PUT", "", "parentTaskId"), mailTask());
        AttackTable.record("A task delegated or hung below another while it is saved", tried, through);
    }

    @Test
    void theRefusalSaysWhatToDo() {
        assertThat(refusal(CASE_WORKER, "/claim", "{'userId':'admin'}"))
                .contains(
                        "Een taak opnemen gaat alleen op eigen naam. Een coördinator kan ze aan een collega toewijzen.");
        assertThat(refusal(COORDINATOR, "/assignee", "{'userId':'marc'}"))
                .contains("Dit is geen medewerker van de dienst van dit dossier", "Kies een collega van de dienst.");
        assertThat(refusal(COORDINATOR, "/identity-links", "{'groupId':'manager','type':'candidate'}"))
                .contains("Deze groep werkt niet aan dit dossier", "Kies uit: home-assistance-case-worker, ");
    }

    /** Or a case worker would learn by the answer who works where. */
    @Test
    void whoMayHandOnNothingHearsTheSameAboutEverybody() {
        assertThat(refusal(CASE_WORKER, "/assignee", "{'userId':'bilal'}").replaceAll("[0-9a-f-]{36}", ""))
                .isEqualTo(refusal(CASE_WORKER, "/assignee", "{'userId':'nobody-at-all'}")
                        .replaceAll("[0-9a-f-]{36}", ""));
    }

    @Test
    void aTaskGoesFromHandToHandWithinTheLine() {
        for (String task : List.of(task(), mailTask())) {
            assertThat(asked(CASE_WORKER, task, "POST", "/claim", "{'userId':'anke'}"))
                    .isEqualTo(204);
            assertThat(asked(CASE_WORKER, task, "POST", "/unclaim", "{}")).isEqualTo(204);
            assertThat(asked(COORDINATOR, task, "POST", "/assignee", "{'userId':'bilal'}"))
                    .isEqualTo(204);
            assertThat(assignee(task)).isEqualTo(OTHER_CASE_WORKER);
            assertThat(asked(COORDINATOR, task, "PUT", "", saved(task, "assignee", CASE_WORKER)))
                    .isEqualTo(204);
            assertThat(asked(COORDINATOR, task, "PUT", "", saved(task, "owner", OTHER_CASE_WORKER)))
                    .isEqualTo(204);
            assertThat(asked(COORDINATOR, task, "POST", "/assignee", "{'userId':'sofie'}"))
                    .isEqualTo(204);
            assertThat(asked(SUPERVISOR, task, "POST", "/unclaim", "{}")).isEqualTo(204);
            String group = "{'groupId':'home-assistance-coordinator','type':'candidate'}";
            assertThat(asked(COORDINATOR, task, "POST", "/identity-links", group))
                    .isEqualTo(204);
            assertThat(asked(COORDINATOR, task, "POST", "/identity-links/delete", group))
                    .isEqualTo(204);
            assertThat(asked(SUPERVISOR, task, "POST", "/claim", "{'userId':'sofie'}"))
                    .isEqualTo(204);
            assertThat(assignee(task)).isEqualTo(SUPERVISOR);
        }
    }

    /** As Tasklist saves a task when its due date is changed. */
    @Test
    void aDueDateIsChangedOfATaskWhoseHolderHasLeft() {
        String task = task();
        tasks.setAssignee(task, "left-long-ago");
        assertThat(asked(COORDINATOR, task, "PUT", "", saved(task, "due", "2030-01-01T00:00:00.000+0100")))
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getDueDate())
                .isNotNull();
    }

    private void isRefused(String user, String task, Way way, String whom) {
        Set<String> before = links(task);
        String body = way.method.equals("PUT") ? saved(task, way.body, whom) : way.body.replace("%s", whom);
        int status = asked(user, task, way.method, way.below, body);
        boolean withstood = (status == 403 || status == 404)
                && links(task).equals(before)
                && tasks.createTaskQuery()
                                .taskId(task)
                                .taskDelegationState(DelegationState.PENDING)
                                .count()
                        == 0;
        if (!withstood) {
            System.out.printf("not withstood: %s as %s to %s: %d%n", way, user, whom, status);
            through++;
        }
        tried++;
    }

    /** The whole task with one field changed, as Tasklist saves it. */
    private String saved(String task, String field, String value) {
        String whole = HttpCaller.program(port, COORDINATOR, Users.PASSWORD)
                .getJson("/engine-rest/task/" + task)
                .body();
        return whole.replaceFirst("\"camundaFormRef\":\\{[^}]*},", "")
                .replaceFirst("\"" + field + "\":[^,]*", "\"" + field + "\":\"" + value + "\"");
    }

    private Set<String> links(String task) {
        return tasks.getIdentityLinksForTask(task).stream()
                .map(link -> link.getType() + " " + link.getUserId() + " " + link.getGroupId())
                .collect(Collectors.toSet());
    }

    private String refusal(String user, String below, String body) {
        HttpResponse<String> answer = answer(user, task(), "POST", below, body);
        assertThat(answer.statusCode()).isEqualTo(403);
        return answer.body();
    }

    private int asked(String user, String task, String method, String below, String body) {
        return answer(user, task, method, below, body).statusCode();
    }

    private HttpResponse<String> answer(String user, String task, String method, String below, String body) {
        return HttpCaller.program(port, user, Users.PASSWORD)
                .send(
                        method,
                        "/engine-rest/task/" + task + below,
                        method.equals("PUT") ? body : body.replace('\'', '"'));
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private String task() {
        return taskOf(runtime.startProcessInstanceByKey(PROCESS).getId());
    }

    /** Of a process for all lines: mail that belongs to no case. */
    private String mailTask() {
        Map<String, Object> facts =
                Map.of("mailId", UUID.randomUUID().toString(), "mailMatter", "quarantine", "urgency", "NORMAL");
        String instance =
                runtime.startProcessInstanceByKey("mail-review", "post", facts).getId();
        mail.add(instance);
        return taskOf(instance);
    }

    private String taskOf(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }
}
