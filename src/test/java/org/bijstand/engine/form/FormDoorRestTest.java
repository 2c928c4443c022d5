package org.bijstand.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.EngineTables;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The requests that Tasklist makes, and those that somebody could make instead. */
@ApplicationTest
class FormDoorRestTest {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessDriver driver;

    @Autowired
    EngineTables engineTables;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    DoorForms.Notes notes;

    private final String number = "DEUR-" + UUID.randomUUID();
    private Authorization start;
    private final String marker = "merkwoord" + UUID.randomUUID();

    @BeforeEach
    void deploy() {
        DoorForms.deploy(repository);
        start = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        start.setUserId(Users.COORDINATOR);
        start.setResource(Resources.PROCESS_DEFINITION);
        start.setResourceId("door");
        start.setPermissions(new Permission[] {Permissions.CREATE_INSTANCE});
        authorizations.saveAuthorization(start);
    }

    @AfterEach
    void takeBackTheRight() {
        authorizations.deleteAuthorization(start.getId());
    }

    @Test
    void aCallIsTakenAndItsTaskIsDone() {
        ResponseEntity<JsonNode> started = start(Map.of("number", value(number), "story", value(marker)));
        assertThat(started.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(started.getBody().path("businessKey").asText()).isEqualTo(number);

        String task = driver.openTask(number, "Task_Answer").getId();
        JsonNode shown = as(Users.CASE_WORKER)
                .getForObject("/engine-rest/task/" + task + "/form-variables?deserializeValues=false", JsonNode.class);
        assertThat(shown.path("known").path("value").asText()).isEqualTo(marker);
        assertThat(shown.path("partners").path("type").asText()).isEqualTo("Json");
        assertThat(shown.path("partners").path("value").asText()).startsWith("[{\"label\"");

        ResponseEntity<JsonNode> submitted = submit(
                task,
                Map.of(
                        "known",
                        value(marker),
                        "note",
                        value(marker),
                        "day",
                        value("2026-10-02"),
                        "partner",
                        value("7"),
                        "answer",
                        value("accepted"),
                        "visits",
                        Map.of("type", "Json", "value", "[{\"name\":\"" + marker + "\"}]")));
        assertThat(submitted.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(driver.openTasks(number)).extracting("taskDefinitionKey").containsExactly("Task_Wait");
        assertThat(notes.of(number)).containsExactly(marker, marker);
        assertThat(engineTables.holding(marker)).isEmpty();
    }

    @Test
    void badInputIsAnsweredWithAClearMessageAndTheTaskStaysOpen() {
        start(Map.of("number", value(number)));
        String task = driver.openTask(number, "Task_Answer").getId();

        ResponseEntity<JsonNode> answer = submit(task, Map.of("note", value("")));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText())
                .isEqualTo("Cannot submit task form " + task + ": 'Nota' is verplicht. Vul dit veld in.");
        assertThat(submit(task, Map.of("visits", Map.of("type", "Json", "value", "{" + marker)))
                        .getBody()
                        .path("message")
                        .asText())
                .contains("'Formulier' kon niet gelezen worden.")
                .doesNotContain(marker);
        assertThat(driver.openTask(number, "Task_Answer").getId()).isEqualTo(task);
    }

    @Test
    void aTaskIsNotCompletedWithoutItsForm() {
        start(Map.of("number", value(number)));
        String task = driver.openTask(number, "Task_Answer").getId();

        for (String action : List.of("complete", "resolve", "bpmnError", "comment/create")) {
            ResponseEntity<JsonNode> answer = as(Users.CASE_WORKER)
                    .postForEntity(
                            "/engine-rest/task/" + task + "/" + action,
                            Map.of("message", marker, "errorCode", "any", "variables", Map.of()),
                            JsonNode.class);
            assertThat(answer.getStatusCode().is4xxClientError()).as(action).isTrue();
        }
        assertThat(driver.openTask(number, "Task_Answer").getId()).isEqualTo(task);
        assertThat(engineTables.holding(marker)).isEmpty();
    }

    private ResponseEntity<JsonNode> start(Map<String, Object> variables) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("door")
                .latestVersion()
                .singleResult()
                .getId();
        return as(Users.COORDINATOR)
                .postForEntity(
                        "/engine-rest/process-definition/" + definition + "/submit-form",
                        Map.of("variables", variables),
                        JsonNode.class);
    }

    private ResponseEntity<JsonNode> submit(String task, Map<String, Object> variables) {
        return as(Users.CASE_WORKER)
                .postForEntity(
                        "/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables), JsonNode.class);
    }

    private TestRestTemplate as(String user) {
        return rest.withBasicAuth(user, Users.PASSWORD);
    }

    private static Map<String, Object> value(Object value) {
        return Map.of("value", value);
    }
}
