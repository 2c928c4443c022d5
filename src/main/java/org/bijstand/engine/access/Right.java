package org.bijstand.engine.access;

import static org.bijstand.engine.access.Roles.ADMIN;
import static org.bijstand.engine.access.Roles.ANALYST;
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
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bijstand.casefile.ServiceLine;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * What each group may do in the engine, whole: what no line gives is refused. Beside it, the engine lets the people
 * and groups that a task is meant for read, claim and complete that task.
 */
record Right(String group, Resource resource, String id, Permission... permissions) {

    private static final String REPORT = "monthly-report";

    /** What of the models for all lines is about the cases of one, because it reads that line's mailbox. */
    private static final Map<ServiceLine, List<String>> SHARED =
            Map.of(ServiceLine.HOME_ASSISTANCE, List.of("mail-review"));

    private static final Map<ServiceLine, List<String>> STARTED_BY_FORM =
            Map.of(ServiceLine.HOME_ASSISTANCE, List.of("home-assistance", "case-withdrawal", "visit-incident"));

    /** Who belongs to no line. */
    private static final List<Right> OF_ALL_LINES = Stream.of(
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
                            on(PROCESS_DEFINITION, REPORT, CREATE_INSTANCE),
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
                    // Manages people and their groups, and sees no case. Gives no rights by hand, as those would
                    // reach around this table; stored filters would, too, because they hold expressions.
                    of(
                            ADMIN,
                            on(APPLICATION, "admin", ACCESS),
                            on(USER, ANY, ALL),
                            on(GROUP, ANY, ALL),
                            on(GROUP_MEMBERSHIP, ANY, ALL),
                            on(AUTHORIZATION, ANY, READ)))
            .flatMap(List::stream)
            .toList();

    /** @param processes the keys of each line's own processes */
    static List<Right> table(Map<ServiceLine, ? extends Collection<String>> processes) {
        return Stream.concat(
                        OF_ALL_LINES.stream(),
                        processes.entrySet().stream().flatMap(line -> of(line.getKey(), line.getValue()).stream()))
                .toList();
    }

    private static List<Right> of(ServiceLine line, Collection<String> own) {
        List<String> shared = SHARED.getOrDefault(line, List.of());
        List<String> started = STARTED_BY_FORM.getOrDefault(line, List.of());
        List<String> processes = Stream.concat(own.stream(), shared.stream()).toList();
        return Stream.of(
                        ofCaseWorkers(Roles.caseWorkers(line), processes, started),
                        ofCoordinators(Roles.coordinators(line), processes, started),
                        ofCoordinators(Roles.supervisors(line), processes, started))
                .flatMap(List::stream)
                .toList();
    }

    /** Takes calls and finishes the tasks of its group. */
    static List<Right> ofCaseWorkers(String group, List<String> processes, List<String> started) {
        return of(
                group,
                Stream.of(
                                Stream.of(
                                        on(APPLICATION, "tasklist", ACCESS),
                                        on(PROCESS_INSTANCE, ANY, CREATE),
                                        on(GROUP, ANY, READ)),
                                processes.stream().map(key -> on(PROCESS_DEFINITION, key, READ)),
                                started.stream().map(key -> on(PROCESS_DEFINITION, key, CREATE_INSTANCE)))
                        .flatMap(rights -> rights)
                        .toArray(Right[]::new));
    }

    /** Steps in: sees, takes over and hands on every task of the line. */
    static List<Right> ofCoordinators(String group, List<String> processes, List<String> started) {
        return of(
                group,
                Stream.of(
                                Stream.of(
                                        on(APPLICATION, "tasklist", ACCESS),
                                        on(PROCESS_INSTANCE, ANY, CREATE),
                                        on(PROCESS_DEFINITION, "incident-follow-up", READ),
                                        on(PROCESS_DEFINITION, REPORT, READ, CREATE_INSTANCE),
                                        on(USER, ANY, READ),
                                        on(GROUP, ANY, READ)),
                                processes.stream()
                                        .map(key -> on(
                                                PROCESS_DEFINITION,
                                                key,
                                                READ,
                                                READ_TASK,
                                                READ_TASK_VARIABLE,
                                                TASK_WORK,
                                                TASK_ASSIGN)),
                                started.stream().map(key -> on(PROCESS_DEFINITION, key, CREATE_INSTANCE)))
                        .flatMap(rights -> rights)
                        .toArray(Right[]::new));
    }

    private static List<Right> of(String group, Right... rights) {
        return Arrays.stream(rights)
                .map(right -> new Right(group, right.resource, right.id, right.permissions))
                .toList();
    }

    private static Right on(Resource resource, String id, Permission... permissions) {
        return new Right(null, resource, id, permissions);
    }
}
