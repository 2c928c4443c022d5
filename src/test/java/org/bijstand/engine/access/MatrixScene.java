package org.bijstand.engine.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.context.ApplicationContext;

/** What the matrix is tried on: cases with people in them, a process to change, and somebody of another line. */
final class MatrixScene {

    /** A case worker of a line that exists in this test only. */
    static final String OLGA = "olga";

    static final String DEPLOYED = "made-by-the-matrix";

    private static final String OTHER_LINE = "other-line";
    private static final String OTHER_GROUP = OTHER_LINE + "-case-worker";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final ProcessEngine engine;
    private final RightsSetup rights;
    private final MarkedCase marked;
    private final RestTarget target;
    private final Batch batch;
    private final Incident incident;

    MatrixScene(ApplicationContext beans, RightsSetup rights, int port) {
        this.engine = beans.getBean(ProcessEngine.class);
        this.rights = rights;
        String probe = deploy("processes/home-assistance/" + RestTarget.PROBE + ".bpmn", probe(RestTarget.PROBE));
        deploy("processes/" + OTHER_LINE + "/other.bpmn", probe("other-line"));
        rights.apply();
        addOlga(beans.getBean(Staff.class));
        marked = new MarkedCase(beans, port);
        Task task = beans.getBean(ProcessDriver.class).openTask(marked.toAssess, "Task_AssessNeed");
        incident = engine.getRuntimeService()
                .createIncident("matrix", task.getExecutionId(), "matrix", "Een storing voor de matrix");
        String doomed = engine.getRuntimeService()
                .startProcessInstanceByKey(RestTarget.PROBE, "TB-BATCH", Map.of("urgency", "NORMAL"))
                .getId();
        batch = engine.getRuntimeService().deleteProcessInstancesAsync(List.of(doomed), null, "matrix");
        target = new RestTarget(engine, idsOf(task), probe);
    }

    MarkedCase marked() {
        return marked;
    }

    RestTarget target() {
        return target;
    }

    /** How many comments, attachments and incidents there are: nobody makes one by asking. */
    long traces() {
        Map<String, Long> rows = engine.getManagementService().getTableCount();
        return rows.get("ACT_HI_COMMENT") + rows.get("ACT_HI_ATTACHMENT") + rows.get("ACT_RU_INCIDENT");
    }

    private String deploy(String file, BpmnModelInstance model) {
        return engine.getRepositoryService()
                .createDeployment()
                .name(RestTarget.PROBE)
                .addModelInstance(file, model)
                .deploy()
                .getId();
    }

    private void addOlga(Staff staff) {
        IdentityService identity = engine.getIdentityService();
        if (identity.createGroupQuery().groupId(OTHER_GROUP).count() == 0) {
            identity.saveGroup(identity.newGroup(OTHER_GROUP));
        }
        rights.apply(Right.ofCaseWorkers(OTHER_GROUP, List.of("other-line"), List.of("other-line")));
        staff.addIfMissing(new Staff.Person(OLGA, "Olga", "Testmans", null, Users.PASSWORD, List.of(OTHER_GROUP)));
    }

    private Map<String, String> idsOf(Task task) {
        Map<String, String> ids = new HashMap<>();
        String definition = task.getProcessDefinitionId();
        String instance = task.getProcessInstanceId();
        var repository = engine.getRepositoryService();
        var history = engine.getHistoryService();
        String deployment = repository.getProcessDefinition(definition).getDeploymentId();
        String decision = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("home-assistance-eligibility")
                .latestVersion()
                .singleResult()
                .getId();
        String variable = engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .list()
                .get(0)
                .getId();
        Job timer = engine.getManagementService().createJobQuery().timers().list().stream()
                .filter(job -> marked.offered.equals(businessKey(job)) || job.getProcessInstanceId() != null)
                .findFirst()
                .orElseThrow();
        ids.put("task.id", task.getId());
        ids.put("process-instance.id", instance);
        ids.put("execution.id", instance);
        ids.put("process-definition.id", definition);
        ids.put("process-definition/key.key", "home-assistance");
        ids.put("deployment.id", deployment);
        ids.put(
                "resourceId",
                repository.getDeploymentResources(deployment).get(0).getId());
        ids.put("decision-definition.id", decision);
        ids.put("decision-definition/key.key", "home-assistance-eligibility");
        ids.put("batch.id", batch.getId());
        ids.put("history/batch.id", batch.getId());
        ids.put("incident.id", incident.getId());
        ids.put("job.id", timer.getId());
        ids.put("job-definition.id", timer.getJobDefinitionId());
        ids.put("variable-instance.id", variable);
        ids.put("history/variable-instance.id", variable);
        ids.put("history/process-instance.id", instance);
        ids.put("history/process-definition.id", definition);
        ids.put(
                "history/activity-instance.id",
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getId());
        ids.put("user.id", Users.OTHER_CASE_WORKER);
        ids.put("group.id", Roles.CASE_WORKER);
        ids.put(
                "filter.id",
                engine.getFilterService()
                        .createFilterQuery()
                        .filterName("Mijn groep")
                        .singleResult()
                        .getId());
        ids.put(
                "authorization.id",
                engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .groupIdIn(Roles.ANALYST)
                        .list()
                        .get(0)
                        .getId());
        String finished = engine.getRuntimeService()
                .startProcessInstanceByKey(RestTarget.PROBE, "TB-FINISHED", Map.of("urgency", "NORMAL"))
                .getId();
        engine.getRuntimeService().deleteProcessInstance(finished, "matrix");
        ids.put("finished", finished);
        ids.put("varId", "urgency");
        ids.put("name", "activity-instance-start");
        return ids;
    }

    private static String businessKey(Job job) {
        return job.getProcessInstanceId();
    }

    /** The address of a page, with what its variables stand for; without a token, one that somebody guessed. */
    String page(String path, String token) {
        Map<String, String> values = new HashMap<>();
        values.put("caseNumber", marked.toAssess);
        values.put("mailId", (path.endsWith("/aanvraag") ? marked.mailReceived : marked.mailSent).toString());
        values.put("token", token == null ? "AAAAAAAAAAAAAAAAAAAAAA" : token);
        values.put("month", "2026-10");
        values.put("extension", "csv");
        values.put("position", "0");
        values.put("name", "leden");
        values.put("path", "liveness");
        values.put("requiredMetricName", "jvm.memory.used");
        values.put("appName", "tasklist");
        for (String engineName : List.of("engine", "engineName", "processEngineName")) {
            values.put(engineName, "default");
        }
        return VARIABLE.matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(
                        found.group(1), UUID.nameUUIDFromBytes(new byte[0]).toString())));
    }

    String deployable() {
        return Bpmn.convertToString(probe("made-probe"));
    }

    void remove() {
        var repository = engine.getRepositoryService();
        engine.getRuntimeService().resolveIncident(incident.getId());
        engine.getManagementService().deleteBatch(batch.getId(), true);
        for (String name : List.of(RestTarget.PROBE, DEPLOYED)) {
            for (Deployment deployment :
                    repository.createDeploymentQuery().deploymentName(name).list()) {
                repository.deleteDeployment(deployment.getId(), true);
            }
        }
        IdentityService identity = engine.getIdentityService();
        identity.createUserQuery().userFirstName("Gemaakt").list().forEach(user -> identity.deleteUser(user.getId()));
        identity.createGroupQuery().list().stream()
                .filter(group -> group.getId().startsWith("made"))
                .forEach(group -> identity.deleteGroup(group.getId()));
        identity.deleteUser(OLGA);
        identity.deleteGroup(OTHER_GROUP);
        rights.apply();
    }

    private static BpmnModelInstance probe(String key) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("Task_Probe")
                .camundaCandidateGroups(key.equals(RestTarget.PROBE) ? Roles.CASE_WORKER : OTHER_GROUP)
                .boundaryEvent("Event_Late")
                .cancelActivity(false)
                .timerWithDuration("P30D")
                .endEvent()
                .moveToActivity("Task_Probe")
                .endEvent()
                .done();
    }
}
