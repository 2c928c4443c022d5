package org.bijstand.engine.access;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
 * The filters that each role finds in Tasklist. They never show more than the tasks that a person may read. Their
 * questions hold expressions ("who is signed in", "now"), for which {@code enableExpressionsInStoredQueries} has to stay
 * on; nobody may store a filter, so no other expression is ever run. No order is stored: it would go before the order that
 * a person chooses in Tasklist, which starts with what is most urgent and, among equals, due first (tasklist-order.js).
 */
@Component
class FilterSetup {

    private static final List<String> CASEWORK = List.of(Roles.CASE_WORKER, Roles.COORDINATOR, Roles.SUPERVISOR);
    private static final List<String> STEPPING_IN = List.of(Roles.COORDINATOR, Roles.SUPERVISOR);
    private static final List<String> WATCHING = List.of(Roles.MANAGER);
    private static final List<String> EVERYBODY =
            List.of(Roles.CASE_WORKER, Roles.COORDINATOR, Roles.SUPERVISOR, Roles.MANAGER);

    private static final int URGENT = 75;

    private record Definition(String name, String explanation, String colour, List<String> readers, TaskQuery query) {}

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
                        CASEWORK,
                        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
                new Definition(
                        "Mijn groep",
                        "Taken van uw groep die nog niemand heeft opgenomen",
                        "#1d6b40",
                        CASEWORK,
                        tasks.createTaskQuery()
                                .taskCandidateGroupInExpression("${currentUserGroups()}")
                                .taskUnassigned()),
                new Definition(
                        "Te laat",
                        "Taken waarvan de termijn voorbij is",
                        "#a11d1d",
                        EVERYBODY,
                        tasks.createTaskQuery().dueBeforeExpression("${now()}")),
                new Definition(
                        "Dringend",
                        "Taken van dringende dossiers",
                        "#8a4500",
                        EVERYBODY,
                        tasks.createTaskQuery().taskMinPriority(URGENT)),
                new Definition(
                        "Zonder partner",
                        "Dossiers waarvoor de partners op zijn",
                        "#5b2c6f",
                        STEPPING_IN,
                        tasks.createTaskQuery().taskDefinitionKeyIn("Task_FindPartner", "Task_FindPartnerEscalated")),
                new Definition(
                        "Te beslissen",
                        "Uitzonderingen en meldingen over bezoeken",
                        "#1d6b40",
                        STEPPING_IN,
                        tasks.createTaskQuery().taskDefinitionKeyIn("Task_DecideException", "Task_JudgeIncident")),
                new Definition(
                        "Storingen",
                        "Stappen die vanzelf moesten gaan en bleven steken",
                        "#a11d1d",
                        STEPPING_IN,
                        tasks.createTaskQuery().taskDefinitionKey("Task_FollowUpIncident")),
                new Definition(
                        "Alle open taken",
                        "Wat nu op iemand wacht, van alle groepen",
                        "#4c5a67",
                        Stream.concat(STEPPING_IN.stream(), WATCHING.stream()).toList(),
                        tasks.createTaskQuery()));
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
            letRead(definition.readers, filter.getId());
        }
    }

    private Filter stored(String name) {
        return filters.createFilterQuery().filterResourceType(EntityTypes.TASK).filterName(name).list().stream()
                .filter(filter -> filter.getOwner() == null)
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(name));
    }

    /** Exactly these groups: an upgrade that takes a filter from somebody really does. */
    private void letRead(List<String> groups, String filterId) {
        Set<String> missing = new HashSet<>(groups);
        authorizations.createAuthorizationQuery().resourceType(FILTER).resourceId(filterId).list().stream()
                .filter(right -> right.getGroupId() != null)
                .filter(right -> !missing.remove(right.getGroupId()))
                .map(Authorization::getId)
                .forEach(authorizations::deleteAuthorization);
        missing.forEach(group -> letRead(group, filterId));
    }

    private void letRead(String group, String filterId) {
        Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(group);
        right.setResource(FILTER);
        right.setResourceId(filterId);
        right.setPermissions(new Permission[] {READ});
        authorizations.saveAuthorization(right);
    }
}
