package org.bijstand.engine.access;

import static org.bijstand.engine.access.Roles.ADMIN;
import static org.bijstand.engine.access.Roles.ANALYST;
import static org.bijstand.engine.access.Roles.CASE_WORKER;
import static org.bijstand.engine.access.Roles.COORDINATOR;
import static org.bijstand.engine.access.Roles.MANAGER;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What each group may do in the engine, whole: what no line gives is refused. Beside it, the engine lets the people
 * and groups that a task is meant for read, claim and complete that task.
 */
record Right(String group, Resource resource, String id, Permission... permissions) {

    static final List<Right> TABLE = Stream.of(
                    // Takes calls and finishes the tasks of its group.
                    of(
                            CASE_WORKER,
                            on(APPLICATION, "tasklist", ACCESS),
                            on(PROCESS_DEFINITION, ANY, READ),
                            on(PROCESS_DEFINITION, "home-assistance", CREATE_INSTANCE),
                            on(PROCESS_DEFINITION, "case-withdrawal", CREATE_INSTANCE),
                            on(PROCESS_DEFINITION, "visit-incident", CREATE_INSTANCE),
                            on(PROCESS_INSTANCE, ANY, CREATE),
                            on(GROUP, ANY, READ)),
                    // Steps in: sees, takes over and hands on every task.
                    of(
                            COORDINATOR,
                            on(APPLICATION, "tasklist", ACCESS),
                            on(PROCESS_DEFINITION, ANY, READ, READ_TASK, READ_TASK_VARIABLE, TASK_WORK, TASK_ASSIGN),
                            on(PROCESS_DEFINITION, "home-assistance", CREATE_INSTANCE),
                            on(PROCESS_DEFINITION, "case-withdrawal", CREATE_INSTANCE),
                            on(PROCESS_DEFINITION, "visit-incident", CREATE_INSTANCE),
                            on(PROCESS_DEFINITION, "monthly-report", CREATE_INSTANCE),
                            on(PROCESS_INSTANCE, ANY, CREATE),
                            on(USER, ANY, READ),
                            on(GROUP, ANY, READ)),
                    // Watches where cases stand and why, and changes nothing. Sees that a task is open, but not its
                    // form, which shows the person behind the case: that would take READ_TASK_VARIABLE.
                    of(
                            MANAGER,
                            on(APPLICATION, "tasklist", ACCESS),
                            on(APPLICATION, "cockpit", ACCESS),
                            on(
                                    PROCESS_DEFINITION,
                                    ANY,
                                    READ,
                                    READ_INSTANCE,
                                    READ_INSTANCE_VARIABLE,
                                    READ_HISTORY,
                                    READ_HISTORY_VARIABLE,
                                    READ_TASK),
                            on(PROCESS_DEFINITION, "monthly-report", CREATE_INSTANCE),
                            on(PROCESS_INSTANCE, ANY, CREATE),
                            on(DECISION_DEFINITION, ANY, READ),
                            on(DECISION_REQUIREMENTS_DEFINITION, ANY, READ),
                            on(USER, ANY, READ),
                            on(GROUP, ANY, READ)),
                    // Changes and deploys models, and sees no case.
                    of(
                            ANALYST,
                            on(APPLICATION, "cockpit", ACCESS),
                            on(PROCESS_DEFINITION, ANY, READ),
                            on(DECISION_DEFINITION, ANY, READ),
                            on(DECISION_REQUIREMENTS_DEFINITION, ANY, READ),
                            on(DEPLOYMENT, ANY, READ, CREATE),
                            on(GROUP, ANY, READ)),
                    of(ADMIN, everything()))
            .flatMap(List::stream)
            .toList();

    private static List<Right> of(String group, Right... rights) {
        return Arrays.stream(rights)
                .map(right -> new Right(group, right.resource, right.id, right.permissions))
                .toList();
    }

    private static Right on(Resource resource, String id, Permission... permissions) {
        return new Right(null, resource, id, permissions);
    }

    private static Right[] everything() {
        return Arrays.stream(Resources.values())
                .map(resource -> on(resource, ANY, ALL))
                .toArray(Right[]::new);
    }
}
