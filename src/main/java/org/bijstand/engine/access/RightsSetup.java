package org.bijstand.engine.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/**
 * Makes the stored rights of the product's groups what {@link Right#TABLE} says: an upgrade that takes a right away
 * really does. Whoever wants to give more makes a group of their own.
 */
@Component
class RightsSetup {

    /** Rows of single tasks come and go with the tasks, those of single filters with {@link FilterSetup}. */
    private static final Set<Integer> KEPT_ELSEWHERE =
            Set.of(Resources.TASK.resourceType(), Resources.FILTER.resourceType());

    private record Key(String group, int resource, String id) {}

    private final AuthorizationService authorizations;

    RightsSetup(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void apply() {
        Map<Key, Permission[]> wanted = new HashMap<>();
        for (Right right : Right.TABLE) {
            wanted.put(new Key(right.group(), right.resource().resourceType(), right.id()), right.permissions());
        }
        for (String group : groups()) {
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

    private static List<String> groups() {
        return Right.TABLE.stream().map(Right::group).distinct().toList();
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
