package org.bijstand.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bijstand.engine.access.Roles;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.EngineTables;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class FormDoorTest {

    private static final String CASE_WORKER = "door-case-worker";

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @Autowired
    DoorForms.Notes notes;

    @Autowired
    EngineTables engineTables;

    @Autowired
    ProcessDriver driver;

    @Autowired
    Users users;

    private final String number = "DEUR-" + UUID.randomUUID();
    private final String marker = "merkwoord" + UUID.randomUUID();

    @BeforeEach
    void deploy() {
        DoorForms.deploy(repository);
    }

    @AfterEach
    void logOut() {
        identity.clearAuthentication();
    }

    @Test
    void aStartFormNamesTheCaseAndLeavesOnlyFactsInTheEngine() {
        ProcessInstance instance = start(Map.of("number", number, "story", marker));

        assertThat(instance.getBusinessKey()).isEqualTo(number);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isOne();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId())
                .isEqualTo(instance.getId());
        assertThat(runtime.getVariables(instance.getId())).containsOnly(Map.entry("urgency", "NORMAL"));
        assertThat(notes.of(number)).containsExactly(marker);
        assertThat(engineTables.holding(marker)).isEmpty();
    }

    @Test
    void theBusinessKeyThatACallerGivesIsNotKept() {
        forms.submitStartForm(definition(), marker, Map.of("number", number));

        assertThat(engineTables.holding(number)).contains("act_ru_execution", "act_hi_procinst");
        assertThat(engineTables.holding(marker)).isEmpty();
    }

    @Test
    void aTasksFormIsFilledFromTheCaseFileAndNotFromTheEngine() {
        Task task = startedTask(marker);

        VariableMap shown = forms.getTaskFormVariables(task.getId());

        assertThat(shown.getValue("known", String.class)).isEqualTo(marker);
        assertThat(shown.getValue("day", String.class)).isEqualTo("2026-10-01");
        assertThat(shown.<JsonValue>getValueTyped("partners").getValueSerialized())
                .isEqualTo("[{\"label\":\"Zorg Testmans\",\"value\":\"7\"}]");
        assertThat(shown.<JsonValue>getValueTyped("visits").getValueSerialized())
                .isEqualTo("[{\"name\":\"Lena\"}]");
        assertThat(engineTables.holding(marker)).isEmpty();
    }

    /** Tasklist's first question to the REST interface, which reads the form data after the engine's command has ended. */
    @Test
    void askingWhichFormATaskHasReadsNothingFromTheCaseFile() {
        Task task = startedTask(marker);

        var form = forms.getTaskFormData(task.getId());

        assertThat(form.getCamundaFormRef().getKey()).isEqualTo("door-answer");
        assertThat(form.getFormFields()).isEmpty();
    }

    @Test
    void whatIsSubmittedGoesToTheFeatureAndOnlyItsFactsToTheEngine() {
        Task task = startedTask("");
        identity.setAuthentication(CASE_WORKER, List.of(Roles.CASE_WORKER));

        driver.submit(
                task,
                Map.of(
                        "known",
                        marker,
                        "note",
                        marker,
                        "answer",
                        "accepted",
                        "visits",
                        List.of(Map.of("name", marker))));

        identity.clearAuthentication();
        assertThat(notes.of(number)).contains(marker);
        assertThat(runtime.getVariables(task.getProcessInstanceId()))
                .containsOnly(Map.entry("urgency", "NORMAL"), Map.entry("answer", "accepted"), Map.entry("attempt", 1));
        assertThat(openTask().getTaskDefinitionKey()).isEqualTo("Task_Wait");
        assertThat(engineTables.holding(marker)).isEmpty();
    }

    @Test
    void inputToMendLeavesTheTaskOpenAndStoresNothing() {
        Task task = startedTask("");

        assertThatThrownBy(() -> driver.submit(task, Map.of("note", "twee\nregels")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageStartingWith("'Nota' mag geen regeleinden");
        assertThatThrownBy(() -> driver.submit(task, Map.of("note", DoorForms.BROKEN)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage("'Nota' klopt niet. Vul iets anders in.");
        assertThatThrownBy(() -> driver.submit(task, Map.of("note", "goed", "diagnosis", marker)))
                .hasMessageStartingWith("'Formulier' bevat een antwoord dat er niet op gevraagd wordt.");

        assertThat(openTask().getId()).isEqualTo(task.getId());
        assertThat(notes.of(number)).doesNotContain(DoorForms.BROKEN);
    }

    @Test
    void whatComesWhileTheCaseMovesOnByItselfIsToBeTriedAgain() {
        Task task = startedTask("");

        assertThatThrownBy(() -> driver.submit(task, Map.of("note", DoorForms.TOO_SOON)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageEndingWith("Er is niets bewaard: probeer het over enkele seconden opnieuw.");

        assertThat(openTask().getId()).isEqualTo(task.getId());
        assertThat(notes.of(number)).doesNotContain(DoorForms.TOO_SOON);
    }

    @Test
    void aStartFormWithBadInputStartsNothing() {
        assertThatThrownBy(() -> start(Map.of("story", marker)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage("'Nummer' is verplicht. Vul dit veld in.");
    }

    @Test
    void whoeverHasLoggedInHasNoWayAroundTheForm() {
        Task task = startedTask("");
        identity.setAuthentication(CASE_WORKER, List.of("camunda-admin"));

        refused(() -> tasks.complete(task.getId()), "Werk deze taak af met haar formulier in de takenlijst.");
        refused(() -> tasks.complete(task.getId(), Map.of("answer", "accepted")), "Werk deze taak af");
        refused(() -> tasks.resolveTask(task.getId()), "Werk deze taak af");
        refused(() -> tasks.handleBpmnError(task.getId(), "any"), "Werk deze taak af");
        refused(() -> tasks.delegateTask(task.getId(), "colleague"), "Een taak kan niet uitbesteed worden.");
        refused(() -> tasks.setVariable(task.getId(), "answer", "accepted"), "De gegevens van een proces");
        refused(() -> runtime.setVariable(task.getExecutionId(), "answer", "accepted"), "De gegevens van een proces");
        refused(() -> runtime.removeVariable(task.getExecutionId(), "urgency"), "De gegevens van een proces");
        refused(() -> runtime.startProcessInstanceByKey("door"), "Start dit proces met zijn formulier");
        refused(() -> runtime.correlateMessage("offer-answered"), "De gegevens van een proces");
        refused(() -> tasks.createComment(task.getId(), null, marker), "Notities en bijlagen");
        refused(() -> tasks.newTask(), "Een taak hoort bij een dossier.");

        identity.clearAuthentication();
        assertThat(openTask().getId()).isEqualTo(task.getId());
    }

    @Test
    void whoTookATaskGivesItBackAndNobodyElseDoes() {
        String task = startedTask("").getId();
        users.as(Users.CASE_WORKER, () -> tasks.claim(task, Users.CASE_WORKER));

        users.as(
                Users.OTHER_CASE_WORKER,
                () -> assertThatThrownBy(() -> tasks.setAssignee(task, null))
                        .isInstanceOf(AuthorizationException.class));
        users.as(
                Users.CASE_WORKER,
                () -> assertThatThrownBy(() -> tasks.setAssignee(task, Users.OTHER_CASE_WORKER))
                        .isInstanceOf(AuthorizationException.class));
        users.as(Users.CASE_WORKER, () -> tasks.setAssignee(task, null));

        assertThat(openTask().getAssignee()).isNull();
    }

    @Test
    void aTaskKeepsItsNameWhenItsDueDateIsChanged() {
        Task task = startedTask("");
        Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId("door-coordinator");
        right.setResource(Resources.PROCESS_DEFINITION);
        right.setResourceId("door");
        right.setPermissions(new Permission[] {Permissions.TASK_ASSIGN});
        authorizations.saveAuthorization(right);
        identity.setAuthentication("door-coordinator", List.of());

        task.setPriority(90);
        tasks.saveTask(task);
        task.setDescription(marker);
        refused(() -> tasks.saveTask(task), "De naam van een taak staat in het model");

        identity.clearAuthentication();
        authorizations.deleteAuthorization(right.getId());
        assertThat(openTask().getPriority()).isEqualTo(90);
    }

    @Test
    void onlyRoutingFactsBecomeVariablesWhoeverSetsThem() {
        Task task = startedTask("");

        assertThatThrownBy(() -> runtime.setVariable(task.getExecutionId(), "diagnosis", marker))
                .hasMessageStartingWith("'diagnosis' is no routing variable");
        assertThatThrownBy(() -> runtime.setVariable(task.getExecutionId(), "answer", marker + marker))
                .hasMessageStartingWith("routing variable 'answer' takes a code");
        assertThat(engineTables.holding(marker)).isEmpty();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String reason) {
        assertThatThrownBy(action).isInstanceOf(AuthorizationException.class).hasMessageStartingWith(reason);
    }

    private Task startedTask(String story) {
        start(Map.of("number", number, "story", story));
        return openTask();
    }

    private Task openTask() {
        List<Task> open = driver.openTasks(number);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private ProcessInstance start(Map<String, Object> values) {
        return forms.submitStartForm(definition(), values);
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("door")
                .latestVersion()
                .singleResult()
                .getId();
    }
}
