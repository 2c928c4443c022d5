package org.bijstand.engine.task;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.cmmn.Cmmn;
import org.camunda.bpm.model.cmmn.CmmnModelInstance;

/** People who are linked to tasks in every way, or have rights in every other way, and those tasks; made by the stock engine. */
final class Cast {

    static final String PROCESS = "cliff-process";
    static final String OTHER_PROCESS = "cliff-other-process";
    static final String GROUP = "cliff-group";
    /** No right is stored for it, so that the stock engine knows it from links only. */
    static final String BARE_GROUP = "cliff-bare-group";

    static final String MEMBER = "cliff-member";
    static final String CANDIDATE = "cliff-candidate";
    static final String ASSIGNEE = "cliff-assignee";
    static final ValueType TEXT = ValueType.STRING;
    static final long NOON = 1_800_000_000_000L;

    record Person(String id, List<String> groups) {}

    static final List<Person> PEOPLE = List.of(
            new Person(MEMBER, List.of(GROUP)),
            new Person("cliff-member-of-all", List.of(GROUP, BARE_GROUP, "cliff-empty-group")),
            new Person("cliff-member-of-bare", List.of(BARE_GROUP)),
            new Person(CANDIDATE, List.of()),
            new Person(ASSIGNEE, List.of()),
            new Person("cliff-watcher", List.of("cliff-watchers")),
            new Person("cliff-reader-of-all", List.of()),
            new Person("cliff-reader-of-process", List.of("cliff-process-readers")),
            new Person("cliff-reader-of-processes", List.of()),
            new Person("cliff-reader-of-one", List.of(GROUP)),
            new Person("cliff-nobody", List.of("cliff-empty-group")),
            new Person("cliff-worker-of-process", List.of(BARE_GROUP)),
            new Person("cliff-holder-of-every-right", List.of()));

    private final ProcessEngine stock;
    private final Map<String, String> tasks = new TreeMap<>();
    private final List<String> rights = new ArrayList<>();
    private String deployment;

    private Cast(ProcessEngine stock) {
        this.stock = stock;
    }

    static Cast madeBy(ProcessEngine stock) {
        Cast cast = new Cast(stock);
        cast.makePeople();
        cast.makeTasks();
        cast.giveRights();
        return cast;
    }

    /** What each task is for, with its id. */
    Map<String, String> tasks() {
        return tasks;
    }

    List<String> taskIds() {
        return List.copyOf(tasks.values());
    }

    String task(String what) {
        return tasks.get(what);
    }

    private void makePeople() {
        PEOPLE.stream().flatMap(person -> person.groups.stream()).distinct().forEach(group -> {
            Group made = stock.getIdentityService().newGroup(group);
            stock.getIdentityService().saveGroup(made);
        });
        for (Person person : PEOPLE) {
            User made = stock.getIdentityService().newUser(person.id);
            stock.getIdentityService().saveUser(made);
            person.groups.forEach(group -> stock.getIdentityService().createMembership(person.id, group));
        }
        // The engine itself stores a right for each group: to see the group.
        stock.getAuthorizationService().createAuthorizationQuery().groupIdIn(BARE_GROUP).list().stream()
                .map(Authorization::getId)
                .forEach(stock.getAuthorizationService()::deleteAuthorization);
    }

    private void makeTasks() {
        deployment = stock.getRepositoryService()
                .createDeployment()
                .addModelInstance("cliff.bpmn", process(PROCESS))
                .addModelInstance("cliff-other.bpmn", process(OTHER_PROCESS))
                .addModelInstance("cliff.cmmn", caseWithATask())
                .deploy()
                .getId();
        make("for a group", PROCESS, task -> links().addCandidateGroup(task, GROUP));
        make("for a group that has no right", PROCESS, task -> links().addCandidateGroup(task, BARE_GROUP));
        make("for two groups", OTHER_PROCESS, task -> {
            links().addCandidateGroup(task, GROUP);
            links().addCandidateGroup(task, BARE_GROUP);
        });
        make("for a person", PROCESS, task -> links().addCandidateUser(task, CANDIDATE));
        make("for a person and a group", OTHER_PROCESS, task -> {
            links().addCandidateUser(task, CANDIDATE);
            links().addCandidateGroup(task, GROUP);
        });
        make("claimed from a group", PROCESS, task -> {
            links().addCandidateGroup(task, GROUP);
            links().setAssignee(task, ASSIGNEE);
        });
        make("owned", OTHER_PROCESS, task -> links().setOwner(task, ASSIGNEE));
        make("watched by a person", PROCESS, task -> links().addUserIdentityLink(task, "cliff-watcher", "watcher"));
        make("watched by a group", PROCESS, task -> links().addGroupIdentityLink(task, "cliff-watchers", "watcher"));
        make("for nobody", OTHER_PROCESS, task -> {});
        make("with a variable of its own", PROCESS, task -> {
            links().setVariableLocal(task, "urgency", "LOCAL");
            links().addCandidateGroup(task, GROUP);
        });
        make("of a suspended process", PROCESS, task -> {
            links().addCandidateGroup(task, GROUP);
            stock.getRuntimeService().suspendProcessInstanceById(instanceOf(task));
        });
        loose("loose", task -> {});
        loose("loose, for a group", task -> links().addCandidateGroup(task, GROUP));
        loose("loose, assigned", task -> links().setAssignee(task, ASSIGNEE));
        loose("loose, below another", task -> links().addCandidateUser(task, CANDIDATE));
        stock.getCaseService().createCaseInstanceByKey("cliff-case");
        tasks.put(
                "of a case in CMMN",
                links().createTaskQuery().taskName("CMMN-taak").singleResult().getId());
    }

    private void giveRights() {
        grant("cliff-reader-of-all", null, Resources.TASK, ANY, TaskPermissions.READ);
        grant(null, "cliff-process-readers", Resources.PROCESS_DEFINITION, PROCESS, Permissions.READ_TASK);
        grant("cliff-reader-of-processes", null, Resources.PROCESS_DEFINITION, ANY, Permissions.READ_TASK);
        grant("cliff-reader-of-one", null, Resources.TASK, task("for nobody"), TaskPermissions.READ);
        grant("cliff-reader-of-one", null, Resources.TASK, task("for a person"), TaskPermissions.DELETE);
        grant(
                "cliff-worker-of-process",
                null,
                Resources.PROCESS_DEFINITION,
                OTHER_PROCESS,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.TASK_ASSIGN);
        grant("cliff-holder-of-every-right", null, Resources.TASK, ANY, TaskPermissions.ALL);
        grant("cliff-holder-of-every-right", null, Resources.PROCESS_DEFINITION, ANY, Permissions.ALL);
        Authorization everybody = stock.getAuthorizationService().createNewAuthorization(AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.TASK);
        everybody.setResourceId(task("owned"));
        everybody.addPermission(TaskPermissions.READ);
        rights.add(stock.getAuthorizationService().saveAuthorization(everybody).getId());
    }

    /** Takes everything away again, for the tests that follow. */
    void leave() {
        rights.forEach(stock.getAuthorizationService()::deleteAuthorization);
        stock.getRepositoryService().deleteDeployment(deployment, true);
        tasks.values().stream()
                .filter(task -> links().createTaskQuery().taskId(task).count() > 0)
                .forEach(task -> links().deleteTask(task, true));
        PEOPLE.forEach(person -> stock.getIdentityService().deleteUser(person.id));
        PEOPLE.stream()
                .flatMap(person -> person.groups.stream())
                .distinct()
                .forEach(stock.getIdentityService()::deleteGroup);
    }

    private org.camunda.bpm.engine.TaskService links() {
        return stock.getTaskService();
    }

    private void make(String what, String process, Consumer<String> link) {
        String urgency = tasks.size() % 2 == 0 ? "URGENT" : "NORMAL";
        String instance = stock.getRuntimeService()
                .startProcessInstanceByKey(process, tasks.isEmpty() ? "cliff-case" : null, Map.of("urgency", urgency))
                .getId();
        Task task = links().createTaskQuery().processInstanceId(instance).singleResult();
        keep(what, task, link);
    }

    private void loose(String what, Consumer<String> link) {
        Task task = links().newTask();
        if (what.contains("below")) {
            task.setParentTaskId(task("loose"));
        }
        keep(what, task, link);
    }

    private void keep(String what, Task task, Consumer<String> link) {
        task.setName((tasks.size() % 3 == 0 ? "Taak " : "taak ") + what);
        task.setPriority(tasks.size() % 4 == 0 ? 75 : 50);
        task.setDueDate(tasks.size() % 5 == 0 ? null : new Date(NOON + (tasks.size() % 3 - 1) * 3_600_000L));
        links().saveTask(task);
        tasks.put(what, task.getId());
        link.accept(task.getId());
    }

    private String instanceOf(String task) {
        return links().createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    }

    private void grant(String user, String group, Resource resource, String id, Permission... permissions) {
        Authorization right = stock.getAuthorizationService().createNewAuthorization(AUTH_TYPE_GRANT);
        right.setUserId(user);
        right.setGroupId(group);
        right.setResource(resource);
        right.setResourceId(id);
        right.setPermissions(permissions);
        rights.add(stock.getAuthorizationService().saveAuthorization(right).getId());
    }

    private static BpmnModelInstance process(String key) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("Task_Probe")
                .endEvent()
                .done();
    }

    private static CmmnModelInstance caseWithATask() {
        CmmnModelInstance model = Cmmn.createEmptyModel();
        var definitions = model.newInstance(org.camunda.bpm.model.cmmn.instance.Definitions.class);
        definitions.setTargetNamespace("http://bijstand.example/cmmn");
        model.setDefinitions(definitions);
        var caseElement = model.newInstance(org.camunda.bpm.model.cmmn.instance.Case.class);
        caseElement.setId("cliff-case");
        caseElement.setCamundaHistoryTimeToLiveString("P1D");
        definitions.addChildElement(caseElement);
        var plan = model.newInstance(org.camunda.bpm.model.cmmn.instance.CasePlanModel.class);
        plan.setId("plan");
        caseElement.setCasePlanModel(plan);
        var task = model.newInstance(org.camunda.bpm.model.cmmn.instance.HumanTask.class);
        task.setId("human");
        task.setName("CMMN-taak");
        plan.addChildElement(task);
        var item = model.newInstance(org.camunda.bpm.model.cmmn.instance.PlanItem.class);
        item.setId("item");
        item.setDefinition(task);
        plan.addChildElement(item);
        return model;
    }
}
