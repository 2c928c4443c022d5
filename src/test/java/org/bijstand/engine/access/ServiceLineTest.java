package org.bijstand.engine.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.TestCases;
import org.bijstand.mail.Mail;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.Outbox;
import org.bijstand.mail.OutgoingMails;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A second service line that exists in this test only, with a process, people, a case and mail of its own: neither line
 * sees anything of the other.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceLineTest {

    private static final String LINE = "helpline";
    private static final String WORKERS = LINE + "-case-worker";
    private static final String COORDINATORS = LINE + "-coordinator";

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
    RightsSetup rights;

    @Autowired
    Staff staff;

    @Autowired
    Users users;

    @Autowired
    ProcessDriver driver;

    @Autowired
    CaseFiles cases;

    @Autowired
    Outbox outbox;

    @Autowired
    OutgoingMails outgoing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String theirs =
            "HL-2026-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final String absent =
            "HL-2026-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private String deployment;
    private String theirTask;
    private String ourTask;

    @BeforeAll
    void givenASecondLine() {
        deployment = repository
                .createDeployment()
                .addModelInstance("processes/" + LINE + "/" + LINE + ".bpmn", process(LINE, WORKERS))
                .addModelInstance("processes/home-assistance/line-probe.bpmn", process("line-probe", Roles.CASE_WORKER))
                .deploy()
                .getId();
        for (String group : List.of(WORKERS, COORDINATORS)) {
            Group made = identity.newGroup(group);
            identity.saveGroup(made);
        }
        rights.apply();
        rights.apply(Right.ofCaseWorkers(WORKERS, List.of(LINE), List.of(LINE)));
        rights.apply(Right.ofCoordinators(COORDINATORS, List.of(LINE), List.of(LINE)));
        staff.addIfMissing(new Staff.Person("hilde", "Hilde", "Testmans", null, Users.PASSWORD, List.of(WORKERS)));
        staff.addIfMissing(new Staff.Person("hugo", "Hugo", "Testmans", null, Users.PASSWORD, List.of(COORDINATORS)));
        theirTask = taskOf(runtime.startProcessInstanceByKey(LINE, theirs).getId());
        ourTask = taskOf(
                runtime.startProcessInstanceByKey("line-probe", "TB-LINE-PROBE").getId());
        cases.open(theirs, TestCases.hospitalAdmission(TestCases.lena(null)), clock.instant());
        Mail letter = Mail.of("request-received", Language.NL, new MailAddress("lena@testmans.example"), theirs);
        transaction.executeWithoutResult(status -> outbox.queue(letter.occasion("line")));
    }

    @AfterAll
    void leaveNothingBehind() {
        repository.deleteDeployment(deployment, true);
        List.of("hilde", "hugo").forEach(identity::deleteUser);
        List.of(WORKERS, COORDINATORS).forEach(identity::deleteGroup);
        rights.apply();
    }

    @Test
    void eachLineSeesItsOwnTasksAndCountsNoOthers() {
        for (String theirPerson : List.of("hilde", "hugo")) {
            assertThat(read(theirPerson, "/task")).contains(theirTask).doesNotContain(ourTask);
            assertThat(read(theirPerson, "/task/count")).isEqualTo("{\"count\":1}");
            assertThat(read(theirPerson, "/process-definition/count?latestVersion=true"))
                    .isEqualTo("{\"count\":" + (theirPerson.equals("hugo") ? 3 : 1) + "}");
        }
        for (String ourPerson : List.of(Users.CASE_WORKER, Users.COORDINATOR, Users.SUPERVISOR)) {
            assertThat(read(ourPerson, "/task")).contains(ourTask).doesNotContain(theirTask, theirs);
            assertThat(read(ourPerson, "/task/count?processDefinitionKey=" + LINE))
                    .isEqualTo("{\"count\":0}");
            assertThat(read(ourPerson, "/process-definition?key=" + LINE)).isEqualTo("[]");
        }
    }

    @Test
    void aTaskOfAnotherLineIsAnsweredAsOneThatIsNotThere() {
        String unknown = UUID.randomUUID().toString();
        for (String person : List.of(Users.CASE_WORKER, Users.COORDINATOR, Users.SUPERVISOR)) {
            for (String below : List.of("", "/form", "/rendered-form", "/identity-links", "/comment", "/attachment")) {
                HttpResponse<String> ofOthers = ask(person, "/task/" + theirTask + below);
                HttpResponse<String> ofNobody = ask(person, "/task/" + unknown + below);
                assertThat(ofOthers.body()).as(below).doesNotContain(theirs);
                if (below.isEmpty()) {
                    assertThat(ofOthers.statusCode()).isEqualTo(ofNobody.statusCode());
                    assertThat(ofOthers.body().replace(theirTask, "id"))
                            .isEqualTo(ofNobody.body().replace(unknown, "id"));
                }
            }
        }
    }

    @Test
    void aCaseOfAnotherLineHasNoPageAndNoMail() {
        UUID mail = outgoing.ofCase(theirs).get(0).id();
        for (String person : List.of(Users.CASE_WORKER, Users.COORDINATOR, Users.SUPERVISOR)) {
            HttpCaller browser = HttpCaller.anonymous(port);
            browser.signIn(person, Users.PASSWORD);
            for (String page : List.of("/dossiers/%s/post", "/dossiers/%s", "/post?dossier=%s")) {
                HttpResponse<String> ofOthers = browser.get(page.formatted(theirs));
                HttpResponse<String> ofNobody = browser.get(page.formatted(absent));
                assertThat(ofOthers.statusCode()).as(page).isEqualTo(ofNobody.statusCode());
                assertThat(withoutTokens(ofOthers.body(), theirs)).isEqualTo(withoutTokens(ofNobody.body(), absent));
            }
            assertThat(browser.get("/post").body()).doesNotContain(theirs);
            assertThat(browser.get("/post/" + mail + "/bijlagen/0").statusCode())
                    .isEqualTo(404);
            String csrf = HttpCaller.csrfTokenIn(browser.get("/").body());
            assertThat(browser.postForm("/post/" + mail + "/opnieuw", Map.of("keer", "0", "_csrf", csrf))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(outgoing.find(mail).orElseThrow().repeats()).isZero();
    }

    @Test
    void aFormThatAsksForACaseKnowsNoneOfAnotherLine() {
        Throwable ofOthers = withdrawn(theirs);
        Throwable ofNobody = withdrawn(absent);

        assertThat(ofOthers).hasMessageContaining("bestaat niet");
        assertThat(ofOthers.getMessage().replace(theirs, ""))
                .isEqualTo(ofNobody.getMessage().replace(absent, ""));
    }

    @Test
    void aModelOfBeforeTheLinesStillFindsItsPeople() {
        String before = repository
                .createDeployment()
                .addModelInstance("before.bpmn", process("before-lines", "case-worker,manager"))
                .deploy()
                .getId();
        String task = taskOf(runtime.startProcessInstanceByKey("before-lines").getId());

        List<String> groups = tasks.getIdentityLinksForTask(task).stream()
                .map(IdentityLink::getGroupId)
                .toList();
        repository.deleteDeployment(before, true);
        assertThat(groups).containsExactlyInAnyOrder(Roles.CASE_WORKER, Roles.SUPERVISOR);
    }

    @Test
    void anUpgradeMovesThePeopleAndTheOpenTasks() throws IOException {
        String migration = new ClassPathResource("db/migration/V62__groups_of_lines.sql").getContentAsString(UTF_8);
        transaction.executeWithoutResult(upgrade -> {
            upgrade.setRollbackOnly();
            jdbc.sql(
                            "insert into act_id_group (id_, rev_, name_) values ('case-worker', 1, 'x'), ('coordinator', 1, 'y')")
                    .update();
            jdbc.sql("insert into act_id_membership (user_id_, group_id_) values ('hilde', 'case-worker')")
                    .update();
            jdbc.sql("update act_ru_identitylink set group_id_ = 'case-worker' where task_id_ = ?")
                    .param(ourTask)
                    .update();

            jdbc.sql(migration).update();

            assertThat(groupsOf("hilde")).containsExactlyInAnyOrder(WORKERS, Roles.CASE_WORKER);
            assertThat(groupsOf(Users.MANAGER)).containsExactly(Roles.MANAGER);
            assertThat(jdbc.sql("select group_id_ from act_ru_identitylink where task_id_ = ?")
                            .param(ourTask)
                            .query(String.class)
                            .list())
                    .containsExactly(Roles.CASE_WORKER);
        });
    }

    private List<String> groupsOf(String user) {
        return jdbc.sql("select group_id_ from act_id_membership where user_id_ = ?")
                .param(user)
                .query(String.class)
                .list();
    }

    private Throwable withdrawn(String number) {
        return catchThrowable(() -> users.as(
                Users.CASE_WORKER,
                () -> driver.start(
                        "case-withdrawal", Map.of("caseNumber", number, "askedBy", "MEMBER", "reason", "OTHER"))));
    }

    private static String withoutTokens(String page, String number) {
        return page.replace(number, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private String read(String person, String path) {
        return ask(person, path).body();
    }

    private HttpResponse<String> ask(String person, String path) {
        return HttpCaller.program(port, person, Users.PASSWORD).getJson("/engine-rest" + path);
    }

    private String taskOf(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private static BpmnModelInstance process(String key, String group) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask()
                .camundaCandidateGroups(group)
                .endEvent()
                .done();
    }
}
