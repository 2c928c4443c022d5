package org.bijstand.engine.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.EngineTables;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.bijstand.testing.process.FailingStep;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class FollowUpTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ProcessDriver driver;

    @Autowired
    Users users;

    @Autowired
    EngineTables engineTables;

    @Autowired
    FailingStep.Step step;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StuckSteps stuckSteps;

    @LocalServerPort
    int port;

    private final String number = "STORING-" + UUID.randomUUID();
    private final String marker = "merkwoord" + UUID.randomUUID();

    @BeforeEach
    void deploy() {
        repository
                .createDeployment()
                .name("failing")
                .enableDuplicateFiltering(true)
                .addClasspathResource("engine/failing.bpmn")
                .deploy();
    }

    @Test
    void whatStillFailsAfterSixAttemptsBecomesACoordinatorsTask() {
        Task task = failForGood();

        String cockpit =
                "/camunda/app/cockpit/default/#/process-instance/" + failing().getProcessInstanceId() + "/runtime";
        users.as(
                Users.COORDINATOR,
                () -> assertThat(driver.open(task))
                        .containsEntry("reference", number)
                        .containsEntry("step", "Iets doen dat mislukt")
                        .containsEntry("attempts", 6L)
                        .containsEntry("cockpit", cockpit)
                        .containsKey("occurred"));
    }

    @Test
    void theAttemptsAreSpreadOverMoreThanFiveHours() {
        step.breakWith(marker);
        runtime.startProcessInstanceByKey("failing", number);
        List<Long> minutes = new ArrayList<>();
        for (int attempt = 1; attempt <= 5; attempt++) {
            fail();
            minutes.add(Math.round((failing().getDuedate().getTime() - System.currentTimeMillis()) / 60_000.0));
        }

        assertThat(minutes).containsExactly(1L, 5L, 15L, 60L, 240L);
    }

    @Test
    void whatTheExceptionSaidIsKeptNowhereInTheEngine() {
        failForGood();

        assertThat(failing().getExceptionMessage()).isEqualTo("IllegalArgumentException");
        assertThat(management.getJobExceptionStacktrace(failing().getId()))
                .contains("FailingStep$Step.execute")
                .contains("IllegalStateException");
        assertThat(engineTables.holding(marker)).isEmpty();
    }

    @Test
    void whenTheCauseIsGoneTheStepRunsAgainFromTheTask() {
        Task task = failForGood();

        step.mend();
        users.as(Users.COORDINATOR, () -> driver.submit(task, Map.of("action", "RETRY")));
        driver.runJobs(number);

        assertThat(driver.isOver(number)).isTrue();
    }

    @Test
    void whatFailsAgainComesBackAsATask() {
        Task task = failForGood();

        driver.submit(task, Map.of("action", "RETRY"));
        assertThat(driver.openTasks(number)).isEmpty();
        fail();
        driver.runJobs(number);

        assertThat(driver.openTask(number, "Task_FollowUpIncident").getId()).isNotEqualTo(task.getId());
    }

    @Test
    void whenTheStepSucceedsAnotherWayTheTaskDisappears() {
        failForGood();

        step.mend();
        management.setJobRetries(failing().getId(), 1);

        assertThat(driver.openTasks(number)).isEmpty();
    }

    @Test
    void whoClosesTheTaskLeavesTheIncidentToCockpit() {
        Task task = failForGood();

        driver.submit(task, Map.of("action", "CLOSE"));

        assertThat(driver.openTasks(number)).isEmpty();
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(failing().getProcessInstanceId())
                        .count())
                .isOne();
    }

    /** The engine notes an incident in the calling process, too. */
    @Test
    void whatFailsInACalledProcessIsOneStuckStepThatManagersFindInTheirList() {
        repository
                .createDeployment()
                .addModelInstance(
                        "calling.bpmn",
                        Bpmn.createExecutableProcess("calling")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .callActivity()
                                .calledElement("failing")
                                .camundaInBusinessKey(number)
                                .endEvent()
                                .done())
                .deploy();
        long before = stuckSteps.count();

        failForGood("calling");

        assertThat(stuckSteps.count()).isEqualTo(before + 1);
        assertThat(stuckSteps.list(1_000))
                .filteredOn(stuck -> number.equals(stuck.reference()))
                .singleElement()
                .satisfies(stuck -> {
                    assertThat(stuck.process()).isEqualTo("Mislukken");
                    assertThat(stuck.step()).isEqualTo("Iets doen dat mislukt");
                });
        HttpCaller marc = HttpCaller.anonymous(port);
        marc.signIn(Users.MANAGER, Users.PASSWORD);
        assertThat(marc.get("/").body()).contains("href=\"/overzicht/vastgelopen\"");
        assertThat(marc.get("/overzicht/vastgelopen").body())
                .contains(number, "Iets doen dat mislukt", "Vastgelopen stappen: " + (before + 1));
    }

    @Test
    void aJobOfTheEngineItselfThatIsStuckIsListedToo() {
        String job = history.cleanUpHistoryAsync(true).getId();
        management.setJobRetries(job, 0);
        try {
            assertThat(stuckSteps.list(1_000)).extracting(StuckStep::process).contains("de engine zelf");
        } finally {
            management.setJobRetries(job, 3);
            // The engine shows everybody what belongs to no process, and keeps it for years.
            jdbc.sql("delete from act_hi_incident where configuration_ = ?")
                    .param(job)
                    .update();
        }
    }

    private Task failForGood() {
        return failForGood("failing");
    }

    @Test
    void nobodyMakesAStepFailByAskingForIt() {
        runtime.startProcessInstanceByKey("failing", number);
        Job waiting = failing();
        for (String user : List.of(Users.MANAGER, Users.COORDINATOR, Users.ANALYST, Users.ADMIN)) {
            HttpResponse<String> answer = HttpCaller.program(port, user, Users.PASSWORD)
                    .send("POST", "/engine-rest/job/" + waiting.getId() + "/execute", "{}");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Een stap loopt vanzelf");
        }
        assertThat(failing().getRetries()).isEqualTo(waiting.getRetries());
        assertThat(failing().getExceptionMessage()).isNull();
    }

    private Task failForGood(String process) {
        step.breakWith(marker);
        runtime.startProcessInstanceByKey(process, number);
        do {
            fail();
        } while (failing().getRetries() > 0);
        driver.runJobs(number);
        return driver.openTask(number, "Task_FollowUpIncident");
    }

    private void fail() {
        assertThatThrownBy(() -> management.executeJob(failing().getId())).hasMessage(marker);
    }

    private Job failing() {
        return management.createJobQuery().activityId("Task_Fail").list().stream()
                .filter(job -> number.equals(businessKey(job)))
                .findAny()
                .orElseThrow();
    }

    private String businessKey(Job job) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
