package org.bijstand.engine.access;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * What an operation is tried on: looking on a real case with real people in it, changing on a probe that is made anew
 * whenever somebody has changed it.
 */
final class RestTarget {

    static final String PROBE = "access-probe";

    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final ProcessEngine engine;
    private final Map<String, String> ofCase;
    private final String probeDeployment;
    private Map<String, String> ofProbe;

    /** @param ofCase ids by the word that the operations' paths start with */
    RestTarget(ProcessEngine engine, Map<String, String> ofCase, String probeDeployment) {
        this.engine = engine;
        this.ofCase = ofCase;
        this.probeDeployment = probeDeployment;
        this.ofProbe = probe();
    }

    /** Something was changed, so that the next one gets a new probe. */
    void used() {
        ofProbe = probe();
    }

    /** @param path below {@code /engine-rest} */
    String filled(String method, String path) {
        boolean looks =
                method.equals("GET") || path.endsWith("/count") || path.matches("/filter/.*/(list|singleResult)");
        Map<String, String> ids =
                looks || path.contains("submit-form") && path.startsWith("/process-definition/key") ? ofCase : ofProbe;
        String resource = path.replaceFirst("^/(history/)?", "$1").replaceAll("/\\{.*", "");
        return VARIABLE.matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), resource, ids)));
    }

    private static String value(String variable, String resource, Map<String, String> ids) {
        String byPlace = ids.get(resource + "." + variable);
        return byPlace != null ? byPlace : ids.getOrDefault(variable, NOTHING);
    }

    /** What is sent along with an operation that takes something; {@code {}} where nothing is needed. */
    String body(String method, String path) {
        return RestBodies.of(method, path, ofProbe);
    }

    private Map<String, String> probe() {
        ProcessInstance instance = engine.getRuntimeService()
                .startProcessInstanceByKey(PROBE, "TB-PROBE-" + UUID.randomUUID(), Map.of("urgency", "NORMAL"));
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        String made = "made" + UUID.randomUUID();
        User user = engine.getIdentityService().newUser(made);
        user.setFirstName("Gemaakt");
        user.setPassword("Test-bijstand-1");
        engine.getIdentityService().saveUser(user);
        Group group = engine.getIdentityService().newGroup(made);
        engine.getIdentityService().saveGroup(group);
        String job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        Map<String, String> ids = new HashMap<>(ofCase);
        ids.putAll(Map.of(
                "task.id", task.getId(),
                "process-instance.id", instance.getId(),
                "execution.id", instance.getId(),
                "process-definition.id", instance.getProcessDefinitionId(),
                "process-definition/key.key", PROBE,
                "process-definition/key/{key}/tenant-id.key", PROBE,
                "deployment.id", probeDeployment,
                "user.id", made,
                "group.id", made,
                "job.id", job));
        ids.putAll(Map.of(
                "userId",
                made,
                "groupId",
                made,
                "history/process-instance.id",
                instance.getId(),
                "history/variable-instance.id",
                engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instance.getId())
                        .list()
                        .get(0)
                        .getId()));
        return ids;
    }
}
