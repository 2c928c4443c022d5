package org.bijstand.engine.access;

import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * What each group really can see, as it stands now: read from the stored rights, the path table and the models, so that a
 * group or a right that an administrator added shows too.
 */
@Component
public class AccessOverview {

    private static final Map<String, String> PAGES = Map.of(
            "/dossiers/**", "dossiers met hun personen en mail",
            "/post/**", "mail zonder dossier en in quarantaine",
            "/privacy/**", "alles over één persoon, op diens vraag",
            "/inlezen/**", "het ledenregister aanvullen, zonder het te lezen",
            "/rapporten/**", "maandcijfers zonder personen",
            "/overzicht/**", "wat vastzit, met het dossiernummer en zonder personen");

    private static final Set<String> PAGES_WITH_PERSONS = Set.of("/dossiers/**", "/post/**", "/privacy/**");

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final RepositoryService repository;

    AccessOverview(IdentityService identity, AuthorizationService authorizations, RepositoryService repository) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.repository = repository;
    }

    /**
     * A group as it stands now.
     *
     * @param sees in Dutch, what its people can see
     * @param persons whether personal data is among it
     * @param people how many belong to it
     */
    public record Category(String group, String name, List<String> sees, boolean persons, long people) {}

    public List<Category> categories() {
        Set<String> withTasks = groupsWithTasks();
        return identity.createGroupQuery().orderByGroupName().asc().list().stream()
                .map(group -> category(group, withTasks.contains(group.getId())))
                .toList();
    }

    private Category category(Group group, boolean hasTasks) {
        List<String> sees = new ArrayList<>();
        boolean everyForm = may(group, READ_TASK_VARIABLE);
        if (everyForm) {
            sees.add("formulieren van alle taken van de eigen dienst, met hun personen");
        } else if (hasTasks) {
            sees.add("formulieren van de taken van de eigen groep, met hun personen");
        }
        if (may(group, READ_INSTANCE) || may(group, READ_HISTORY)) {
            sees.add("het verloop van dossiers, zonder personen");
        }
        boolean persons = everyForm || hasTasks;
        for (PathRule rule : PathRule.TABLE) {
            if (Arrays.asList(rule.groups()).contains(group.getId()) && PAGES.containsKey(rule.pattern())) {
                sees.add(PAGES.get(rule.pattern()));
                persons |= PAGES_WITH_PERSONS.contains(rule.pattern());
            }
        }
        if (sees.isEmpty()) {
            sees.add("geen dossiers");
        }
        long people = identity.createUserQuery().memberOfGroup(group.getId()).count();
        return new Category(group.getId(), group.getName(), sees, persons, people);
    }

    /** Whether a right of the group, on any process, includes it. */
    private boolean may(Group group, Permission permission) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(group.getId())
                .resourceType(Resources.PROCESS_DEFINITION)
                .list()
                .stream()
                .filter(right -> right.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT)
                .anyMatch(right -> right.isPermissionGranted(permission));
    }

    /** The candidate groups of tasks in the models that new cases follow. */
    private Set<String> groupsWithTasks() {
        Set<String> groups = new TreeSet<>();
        for (ProcessDefinition process :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            repository
                    .getBpmnModelInstance(process.getId())
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> groups.addAll(new HashSet<>(task.getCamundaCandidateGroupsList())));
        }
        return groups;
    }
}
