package org.bijstand.engine.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.ServiceLine;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Makes the stored rights of the product's groups what {@link Right} says: an upgrade that takes a right away really
 * does.
 */
@Component
class RightsSetup {

    /** What somebody gave on a single task goes with the task; rows of single filters come from {@link FilterSetup}. */
    private static final Set<Integer> KEPT_ELSEWHERE =
            Set.of(Resources.TASK.resourceType(), Resources.FILTER.resourceType());

    private record Key(String group, int resource, String id) {}

    private final AuthorizationService authorizations;
    private final RepositoryService repository;

    RightsSetup(AuthorizationService authorizations, RepositoryService repository) {
        this.authorizations = authorizations;
        this.repository = repository;
    }

    void apply() {
        apply(Right.table(processes()));
    }

    /** @param rights every right of the groups that it names */
    void apply(List<Right> rights) {
        Map<Key, Permission[]> wanted = new HashMap<>();
        for (Right right : rights) {
            Key key = new Key(right.group(), right.resource().resourceType(), right.id());
            wanted.merge(key, right.permissions(), RightsSetup::both);
        }
        for (String group : rights.stream().map(Right::group).distinct().toList()) {
            for (Authorization stored : storedFor(group)) {
                Permission[] permissions =
                        wanted.remove(new Key(group, stored.getResourceType(), stored.getResourceId()));
                if (permissions == null) {
                    authorizations.deleteAuthorization(stored.getId());
                } else {
                    update(stored, permissions);
                }
            }
        }
        wanted.forEach(this::create);
    }

    /** A line's processes are those of its folder; what an analyst changes of them keeps its key. */
    private Map<ServiceLine, List<String>> processes() {
        return Arrays.stream(ServiceLine.values()).collect(Collectors.toMap(line -> line, this::processes));
    }

    private List<String> processes(ServiceLine line) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionResourceNameLike("processes/" + line.id() + "/%")
                .list()
                .stream()
                .map(ProcessDefinition::getKey)
                .distinct()
                .toList();
    }

    private static Permission[] both(Permission[] some, Permission[] others) {
        return Stream.of(some, others).flatMap(Arrays::stream).distinct().toArray(Permission[]::new);
    }

    private List<Authorization> storedFor(String group) {
        return authorizations.createAuthorizationQuery().groupIdIn(group).list().stream()
                .filter(stored ->
                        ANY.equals(stored.getResourceId()) || !KEPT_ELSEWHERE.contains(stored.getResourceType()))
                .toList();
    }

    private void update(Authorization stored, Permission... permissions) {
        int before = ((AuthorizationEntity) stored).getPermissions();
        stored.setPermissions(permissions);
        if (((AuthorizationEntity) stored).getPermissions() != before) {
            authorizations.saveAuthorization(stored);
        }
    }

    private void create(Key key, Permission... permissions) {
        var right = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(key.group);
        right.setResourceType(key.resource);
        right.setResourceId(key.id);
        right.setPermissions(permissions);
        authorizations.saveAuthorization(right);
    }
}
