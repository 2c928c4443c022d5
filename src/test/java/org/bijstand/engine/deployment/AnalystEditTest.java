package org.bijstand.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bijstand.calendar.WaitingTimes;
import org.bijstand.casefile.Urgency;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Modeler;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an analyst changes on an ordinary day, sent from Camunda Modeler: one file, and the line goes on with it. */
@ApplicationTest
class AnalystEditTest {

    private static final Path TABLE = Path.of("processes/home-assistance/home-assistance-waiting-times.dmn");
    private static final Path PROCESS = Path.of("processes/reporting/monthly-report.bpmn");
    private static final Path FORM = Path.of("forms/reporting/monthly-report-request.form");
    private static final Path DUE = Path.of("processes/platform/mail-review.bpmn");

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    WaitingTimes waitingTimes;

    @Autowired
    CommandExecutor engine;

    @Autowired
    ShippedFiles shipped;

    @Autowired
    DeploymentRules rules;

    @Autowired
    ProcessDriver driver;

    private Set<String> before;

    @BeforeEach
    void remember() {
        before = deployments();
    }

    /** Other tests play the product as it is. */
    @AfterEach
    void undo() {
        deployments().stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> repository.deleteDeployment(id, true, true, true));
    }

    @Test
    void aWaitingTimeHoldsAtOnceAndAfterARestart() throws IOException {
        Instant night = Instant.parse("2026-10-14T01:00:00Z");
        assertThat(reminder(night)).isEqualTo(Duration.ofMinutes(10));

        assertThat(deploy(TABLE, Files.readString(TABLE).replaceFirst("\"PT10M\"", "\"PT7M\"")))
                .isEqualTo(200);
        assertThat(reminder(night)).isEqualTo(Duration.ofMinutes(7));

        restart();
        assertThat(reminder(night)).isEqualTo(Duration.ofMinutes(7));
        assertThat(current("home-assistance").getSource()).isEqualTo("ana, Camunda Modeler");
    }

    private Duration reminder(Instant from) {
        return Duration.between(from, waitingTimes.due("offer-reminder", Urgency.IMMEDIATE, 1, from));
    }

    @Test
    void aTextOfAFormIsShownInTheNextCaseAndAfterARestart() throws IOException {
        String edited =
                Files.readString(FORM).replaceFirst("\"label\": \"[^\"]*\"", "\"label\": \"Welke maand wil je?\"");
        assertThat(deploy(FORM, edited)).isEqualTo(200);
        assertThat(startForm()).contains("Welke maand wil je?");

        restart();
        assertThat(startForm()).contains("Welke maand wil je?");
        assertThat(driver.start("monthly-report", Map.of("month", "2026-02"))).isNotBlank();
    }

    private String startForm() {
        return HttpCaller.program(port, Users.COORDINATOR, Users.PASSWORD)
                .getJson("/engine-rest/process-definition/key/monthly-report/deployed-start-form")
                .body();
    }

    @Test
    void aProcessSentWithoutItsFormsKeepsThem() throws IOException {
        String edited = Files.readString(PROCESS)
                .replaceFirst("isExecutable=\"true\"", "isExecutable=\"true\" camunda:versionTag=\"proef\"");
        assertThat(deploy(PROCESS, edited)).isEqualTo(200);

        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("monthly-report")
                        .latestVersion()
                        .singleResult()
                        .getVersionTag())
                .isEqualTo("proef");
        assertThat(startForm()).contains("monthly-report-request");
        assertThat(driver.start("monthly-report", Map.of("month", "2026-03"))).isNotBlank();
    }

    @Test
    void aDueDateOfATaskIsAnotherStepOfTheTable() throws IOException {
        String edited = Files.readString(DUE).replace("'mail-reply'", "'mail-answer'");
        assertThat(deploy(DUE, edited)).isEqualTo(200);
        assertThat(current("mail-review").getName()).isEqualTo("platform");
    }

    @Test
    void editsOfOneLineAddUp() throws IOException {
        deploy(FORM, Files.readString(FORM).replaceFirst("\"label\": \"[^\"]*\"", "\"label\": \"Eerst\""));
        deploy(
                PROCESS,
                Files.readString(PROCESS)
                        .replaceFirst("isExecutable=\"true\"", "isExecutable=\"true\" camunda:versionTag=\"daarna\""));

        assertThat(startForm()).contains("\"Eerst\"");
        assertThat(current("monthly-report").getName()).isEqualTo("reporting");
    }

    @Test
    void whatChangesNothingDeploysNothing() throws IOException {
        assertThat(deploy(FORM, Files.readString(FORM))).isEqualTo(200);
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void anEarlierStateIsDeployedAgain() throws IOException {
        String old = current("monthly-report").getId();
        deploy(FORM, Files.readString(FORM).replaceFirst("\"label\": \"[^\"]*\"", "\"label\": \"Vergissing\""));
        HttpResponse<String> again = HttpCaller.program(port, Users.ANALYST, Users.PASSWORD)
                .send("POST", "/engine-rest/deployment/" + old + "/redeploy", "{}");

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(startForm()).doesNotContain("Vergissing");
        restart();
        assertThat(startForm()).doesNotContain("Vergissing");
    }

    @Test
    void filesOfTwoLinesAreRefusedTogether() throws IOException {
        HttpResponse<String> answer = new Modeler(port, Users.ANALYST)
                .file("monthly-report-request.form", Files.readString(FORM))
                .file("home-assistance-waiting-times.dmn", Files.readString(TABLE))
                .deploy("Alles");

        assertThat(message(answer)).contains("home-assistance, reporting").contains("Installeer ze apart.");
        assertThat(deployments()).isEqualTo(before);
    }

    /** What the next start of the same jar does. */
    private void restart() {
        new ServiceLines(repository, engine, shipped, rules).afterSingletonsInstantiated();
    }

    private int deploy(Path file, String content) throws IOException {
        assertThat(content).isNotEqualTo("");
        HttpResponse<String> answer = new Modeler(port, Users.ANALYST)
                .file(file.getFileName().toString(), content)
                .deploy("Aanpassing");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.statusCode();
    }

    private static String message(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body()).path("message").asText();
    }

    private Deployment current(String process) {
        String deployment = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getDeploymentId();
        return repository.createDeploymentQuery().deploymentId(deployment).singleResult();
    }

    private Set<String> deployments() {
        List<Deployment> all = repository.createDeploymentQuery().list();
        return all.stream().map(Deployment::getId).collect(Collectors.toSet());
    }
}
