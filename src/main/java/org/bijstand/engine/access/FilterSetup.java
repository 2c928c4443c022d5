package org.bijstand.engine.access;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The filters that everybody finds in Tasklist. They never show more than the tasks that a person may read. Their
 * questions hold expressions ("who is signed in", "now"), for which {@code enableExpressionsInStoredQueries} has to stay
 * on; nobody may store a filter, so no other expression is ever run. No order is stored: it would go
 * before the order that a person chooses in Tasklist, which starts with what is due first (tasklist-order.js).
 */
@Component
class FilterSetup {

    private static final List<String> READERS =
            List.of(Roles.CASE_WORKER, Roles.COORDINATOR, Roles.SUPERVISOR, Roles.MANAGER);

    private static final int URGENT = 75;

    private record Definition(String name, String explanation, String colour, TaskQuery query) {}

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    FilterSetup(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    private List<Definition> definitions() {
        return List.of(
                new Definition(
                        "Mijn taken",
                        "Taken die u hebt opgenomen",
                        "#1b4f72",
                        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
                new Definition(
                        "Mijn groep",
                        "Taken van uw groep die nog niemand heeft opgenomen",
                        "#1d6b40",
                        tasks.createTaskQuery()
                                .taskCandidateGroupInExpression("${currentUserGroups()}")
                                .taskUnassigned()),
                new Definition(
                        "Te laat",
                        "Taken waarvan de termijn voorbij is",
                        "#a11d1d",
                        tasks.createTaskQuery().dueBeforeExpression("${now()}")),
                new Definition(
                        "Dringend",
                        "Taken van dringende dossiers",
                        "#b35900",
                        tasks.createTaskQuery().taskMinPriority(URGENT)));
    }

    void apply() {
        int place = 0;
        for (Definition definition : definitions()) {
            place += 10;
            Filter filter = stored(definition.name);
            filter.setQuery(definition.query);
            filter.setProperties(Map.of(
                    "description",
                    definition.explanation,
                    "color",
                    definition.colour,
                    "priority",
                    place,
                    "refresh",
                    true,
                    "showUndefinedVariable",
                    false,
                    "variables",
                    List.of()));
            filters.saveFilter(filter);
            READERS.forEach(group -> letRead(group, filter.getId()));
        }
    }

    private Filter stored(String name) {
        return filters.createFilterQuery().filterResourceType(EntityTypes.TASK).filterName(name).list().stream()
                .filter(filter -> filter.getOwner() == null)
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(name));
    }

    private void letRead(String group, String filterId) {
        boolean given = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(FILTER)
                        .resourceId(filterId)
                        .count()
                > 0;
        if (!given) {
            Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setGroupId(group);
            right.setResource(FILTER);
            right.setResourceId(filterId);
            right.setPermissions(new Permission[] {READ});
            authorizations.saveAuthorization(right);
        }
    }
}
