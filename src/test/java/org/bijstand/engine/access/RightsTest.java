package org.bijstand.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bijstand.testing.Users.ADMIN;
import static org.bijstand.testing.Users.ANALYST;
import static org.bijstand.testing.Users.CASE_WORKER;
import static org.bijstand.testing.Users.COORDINATOR;
import static org.bijstand.testing.Users.MANAGER;
import static org.bijstand.testing.Users.PRIVACY_OFFICER;
import static org.bijstand.testing.Users.SUPERVISOR;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What each role can really do through REST, tried by every role on a case of its own whose task is meant for case
 * workers. An operation that names nobody is refused to everybody.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

    private static final List<String> EVERYBODY =
            List.of(CASE_WORKER, COORDINATOR, SUPERVISOR, MANAGER, ANALYST, PRIVACY_OFFICER, ADMIN);

    private static final String RESTART =
            "{%s,\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_Probe\"}]}";

    private static final String FINISHED = "\"processInstanceIds\":[\"{finished}\"]";

    /** What is tried, and by whom it may succeed; {@code {task}} and {@code {case}} stand for ids. */
    enum Operation {
        LIST_TASKS("GET", "/task?processInstanceId={case}", null, CASE_WORKER, COORDINATOR, SUPERVISOR, MANAGER),
        READ_TASK("GET", "/task/{task}", null, CASE_WORKER, COORDINATOR, SUPERVISOR, MANAGER),
        OPEN_FORM("GET", "/task/{task}/form-variables", null, CASE_WORKER, COORDINATOR, SUPERVISOR),
        READ_TASK_VARIABLES("GET", "/task/{task}/variables", null, CASE_WORKER, COORDINATOR, SUPERVISOR),
        CLAIM("POST", "/task/{task}/claim", "{\"userId\":\"{self}\"}", CASE_WORKER, COORDINATOR, SUPERVISOR),
        CLAIM_FOR_A_COLLEAGUE("POST", "/task/{task}/claim", "{\"userId\":\"bilal\"}"),
        CLAIM_FOR_NOBODY("POST", "/task/{task}/claim", "{}"),
        FINISH("POST", "/task/{task}/submit-form", "{}", CASE_WORKER, COORDINATOR, SUPERVISOR),
        FINISH_WITHOUT_FORM("POST", "/task/{task}/complete", "{}"),
        HAND_ON("POST", "/task/{task}/assignee", "{\"userId\":\"bilal\"}", COORDINATOR, SUPERVISOR),
        HAND_TO_A_MANAGER("POST", "/task/{task}/assignee", "{\"userId\":\"marc\"}"),
        ADD_A_GROUP(
                "POST",
                "/task/{task}/identity-links",
                "{\"groupId\":\"home-assistance-supervisor\",\"type\":\"candidate\"}",
                COORDINATOR,
                SUPERVISOR),
        ADD_THE_ADMINISTRATORS(
                "POST", "/task/{task}/identity-links", "{\"groupId\":\"camunda-admin\",\"type\":\"candidate\"}"),
        CHANGE_TASK_VARIABLE("PUT", "/task/{task}/variables/urgency", "{\"value\":\"URGENT\"}"),
        MAKE_TASK("POST", "/task/create", "{\"name\":\"Los briefje\"}"),
        START_CASE(
                "POST",
                "/process-definition/key/home-assistance/submit-form",
                "{}",
                CASE_WORKER,
                COORDINATOR,
                SUPERVISOR),
        START_REPORT(
                "POST", "/process-definition/key/monthly-report/submit-form", "{}", COORDINATOR, SUPERVISOR, MANAGER),
        START_WITHOUT_FORM("POST", "/process-definition/key/access-probe/start", "{}"),
        RESTART_CASE("POST", "/process-definition/key/access-probe/restart", RESTART.formatted(FINISHED)),
        RESTART_CASE_LATER("POST", "/process-definition/key/access-probe/restart-async", RESTART.formatted(FINISHED)),
        RESTART_CASES_OF_THE_PAST(
                "POST",
                "/process-definition/key/access-probe/restart",
                RESTART.formatted("\"historicProcessInstanceQuery\":{\"finished\":true,"
                        + "\"processDefinitionKey\":\"access-probe\"}")),
        READ_MODEL(
                "GET",
                "/process-definition/key/access-probe/xml",
                null,
                CASE_WORKER,
                COORDINATOR,
                SUPERVISOR,
                MANAGER,
                ANALYST),
        READ_CASE("GET", "/process-instance/{case}", null, MANAGER),
        READ_VARIABLES("GET", "/process-instance/{case}/variables", null, MANAGER),
        READ_HISTORY("GET", "/history/process-instance/{case}", null, MANAGER),
        READ_OLD_VARIABLES("GET", "/history/variable-instance?processInstanceId={case}", null, MANAGER),
        CHANGE_VARIABLE("PUT", "/process-instance/{case}/variables/urgency", "{\"value\":\"URGENT\"}"),
        MOVE_CASE(
                "POST",
                "/process-instance/{case}/modification",
                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_Probe\"}]}"),
        SUSPEND_CASE("PUT", "/process-instance/{case}/suspended", "{\"suspended\":true}"),
        DELETE_CASE("DELETE", "/process-instance/{case}", null),
        DELETE_IN_BULK("POST", "/process-instance/delete", "{\"processInstanceIds\":[\"{case}\"]}"),
        SUSPEND_PROCESS("PUT", "/process-definition/key/access-probe/suspended", "{\"suspended\":false}"),
        LIST_DEPLOYMENTS("GET", "/deployment?name=access-probe", null, ANALYST),
        MAKE_USER(
                "POST",
                "/user/create",
                "{\"profile\":{\"id\":\"made{case}\",\"firstName\":\"Gemaakt\"},\"credentials\":{\"password\":\"Test-bijstand-1\"}}",
                ADMIN),
        JOIN_ADMINISTRATORS("PUT", "/group/camunda-admin/members/ana", null, ADMIN),
        GIVE_RIGHTS(
                "POST",
                "/authorization/create",
                "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"made{case}\",\"resourceType\":6,\"resourceId\":\"*\"}"),
        STORE_FILTER(
                "POST",
                "/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"made{case}\",\"query\":{\"assigneeExpression\":\"${1+1}\"}}");

        private final String method;
        private final String path;
        private final String body;
        private final Set<String> allowed;

        Operation(String method, String path, String body, String... allowed) {
            this.method = method;
            this.path = path;
            this.body = body;
            this.allowed = new TreeSet<>(List.of(allowed));
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    RightsSetup rights;

    private String deployment;
    private String finished;

    @BeforeAll
    void deployAProcessThatNobodyStarts() {
        deployment = repository
                .createDeployment()
                .name("access-probe")
                .addModelInstance("processes/home-assistance/access-probe.bpmn", probe())
                .deploy()
                .getId();
        finished = runtime.startProcessInstanceByKey("access-probe", Map.of("urgency", "NORMAL"))
                .getId();
        runtime.deleteProcessInstance(finished, "ended");
        rights.apply();
    }

    @AfterAll
    void removeWhatWasMade() {
        repository.deleteDeployment(deployment, true);
        rights.apply();
        filters.createFilterQuery().filterNameLike("made%").list().forEach(made -> filters.deleteFilter(made.getId()));
        authorizations.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION).list().stream()
                .filter(right -> right.getUserId() != null)
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
        identity.createUserQuery().userFirstName("Gemaakt").list().forEach(user -> identity.deleteUser(user.getId()));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void everyRoleCanDoWhatItsWorkAsksAndNoMore(Operation operation) {
        Set<String> succeeded = new TreeSet<>();
        for (String user : EVERYBODY) {
            if (succeeds(operation, user)) {
                succeeded.add(user);
            }
        }
        // Whoever was let into a group leaves it again: other tests use the same people.
        HttpCaller.program(port, ADMIN, Users.PASSWORD)
                .send("DELETE", "/engine-rest/group/camunda-admin/members/ana", null);

        assertThat(succeeded).isEqualTo(operation.allowed);
    }

    @Test
    void eachRoleStartsTheProcessesOfItsWork() {
        assertThat(startable(CASE_WORKER)).containsExactly("case-withdrawal", "home-assistance", "visit-incident");
        assertThat(startable(COORDINATOR))
                .containsExactly("case-withdrawal", "home-assistance", "monthly-report", "visit-incident");
        assertThat(startable(MANAGER)).containsExactly("monthly-report");
        assertThat(startable(ANALYST)).isEmpty();
    }

    @Test
    void whoDeploysAModelCannotTakeItBackWithItsCases() {
        assertThat(Stream.of(CASE_WORKER, COORDINATOR, SUPERVISOR, MANAGER).map(this::statusOfDeploying))
                .containsOnly(403);
        assertThat(statusOfDeploying(ANALYST)).isEqualTo(200);

        String deployed = repository
                .createDeploymentQuery()
                .deploymentName("access-probe-" + ANALYST)
                .singleResult()
                .getId();
        int statusOfDeleting = HttpCaller.program(port, ANALYST, Users.PASSWORD)
                .send("DELETE", "/engine-rest/deployment/" + deployed + "?cascade=true", null)
                .statusCode();
        repository.deleteDeployment(deployed, true);
        assertThat(statusOfDeleting).isEqualTo(403);
    }

    @Test
    void aNewStartTakesBackWhatTheTableDoesNotGive() {
        Authorization tooMuch = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        tooMuch.setGroupId(Roles.ANALYST);
        tooMuch.setResource(Resources.BATCH);
        tooMuch.setResourceId(Authorization.ANY);
        tooMuch.setPermissions(new Permission[] {Permissions.CREATE});
        authorizations.saveAuthorization(tooMuch);
        List<String> before = stored();

        rights.apply();

        assertThat(stored())
                .hasSize(before.size() - 1)
                .allSatisfy(row -> assertThat(before).contains(row));
    }

    private boolean succeeds(Operation operation, String user) {
        String instance = runtime.startProcessInstanceByKey("access-probe", Map.of("urgency", "NORMAL"))
                .getId();
        String task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        var answer = HttpCaller.program(port, user, Users.PASSWORD)
                .send(
                        operation.method,
                        "/engine-rest" + filled(operation.path, instance, task),
                        operation.body == null
                                ? null
                                : filled(operation.body, instance, task).replace("{self}", user));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204, 400, 403, 404);
        // 400 is said by a form about what was filled in, to a person who may.
        return answer.statusCode() <= 400 && !"[]".equals(answer.body());
    }

    private String filled(String text, String instance, String task) {
        return text.replace("{case}", instance).replace("{task}", task).replace("{finished}", finished);
    }

    private Stream<String> startable(String user) {
        String answer = HttpCaller.program(port, user, Users.PASSWORD)
                .get("/engine-rest/process-definition?startablePermissionCheck=true&latestVersion=true"
                        + "&startableInTasklist=true&sortBy=key&sortOrder=asc")
                .body();
        return Pattern.compile("\"key\":\"([^\"]+)\"").matcher(answer).results().map(result -> result.group(1));
    }

    private int statusOfDeploying(String user) {
        String boundary = "----probe";
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\naccess-probe-"
                        + user + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"model\"; filename=\"access-probe-" + user
                        + ".bpmn\"\r\n\r\n"
                        + Bpmn.convertToString(kept("access-probe-" + user)) + "\r\n--" + boundary + "--\r\n";
        HttpCaller caller = HttpCaller.program(port, user, Users.PASSWORD);
        return caller.send(caller.request("/engine-rest/deployment/create")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private List<String> stored() {
        return authorizations.createAuthorizationQuery().groupIdIn(Roles.ANALYST).list().stream()
                .map(right -> right.getResourceType() + right.getResourceId())
                .sorted()
                .toList();
    }

    /** Keeps the rules for models, so that only the right to deploy is asked. */
    private static BpmnModelInstance kept(String id) {
        return Bpmn.createExecutableProcess(id)
                .name("Proef")
                .documentation("Voor een proef.")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("Event_Begun")
                .name("Begonnen")
                .endEvent("Event_Done")
                .name("Gedaan")
                .done();
    }

    private static BpmnModelInstance probe() {
        return Bpmn.createExecutableProcess("access-probe")
                .camundaHistoryTimeToLiveString("P1D")
                .camundaStartableInTasklist(false)
                .startEvent()
                .userTask("Task_Probe")
                .camundaCandidateGroups(Roles.CASE_WORKER)
                .endEvent()
                .done();
    }
}
