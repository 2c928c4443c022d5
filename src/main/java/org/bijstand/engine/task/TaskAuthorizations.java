package org.bijstand.engine.task;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/** Checks of one task: what the stored rights don't allow, being linked to the task may. */
class TaskAuthorizations extends AuthorizationManager {

    private static final String NO_REVOKES =
            "Een recht kan hier niet ontzegd worden (REVOKE). Geef de groep minder rechten.";

    @Override
    public boolean isAuthorized(String userId, List<String> groupIds, PermissionCheck check) {
        return super.isAuthorized(userId, groupIds, check) || isInvolved(userId, groupIds, List.of(check));
    }

    @Override
    public boolean isAuthorized(String userId, List<String> groupIds, CompositePermissionCheck checks) {
        return super.isAuthorized(userId, groupIds, checks)
                || checks.isDisjunctive() && isInvolved(userId, groupIds, checks.getAtomicChecks());
    }

    /** Asks the database: the task at hand may carry the very change that is being checked. */
    private boolean isInvolved(String userId, List<String> groupIds, List<PermissionCheck> anyOf) {
        int permissions = Involvement.permissions(Context.getProcessEngineConfiguration());
        return anyOf.stream()
                .filter(check -> Involvement.suffices(check, permissions))
                .map(PermissionCheck::getResourceId)
                .distinct()
                .anyMatch(taskId -> isInvolved(userId, groupIds, taskId));
    }

    private boolean isInvolved(String userId, List<String> groupIds, String taskId) {
        var person = Map.of("taskId", taskId, "authCheck", new Visibility(userId, groupIds));
        return (Long) getDbEntityManager().selectOne("org.bijstand.engine.task.countInvolved", person) > 0;
    }

    @Override
    public Authorization createNewAuthorization(int type) {
        refuseRevoke(type);
        return super.createNewAuthorization(type);
    }

    @Override
    public void insert(DbEntity authorization) {
        refuseRevoke(((AuthorizationEntity) authorization).getAuthorizationType());
        super.insert(authorization);
    }

    @Override
    public void update(AuthorizationEntity authorization) {
        refuseRevoke(authorization.getAuthorizationType());
        super.update(authorization);
    }

    private static void refuseRevoke(int type) {
        if (type == Authorization.AUTH_TYPE_REVOKE) {
            throw new BadUserRequestException(NO_REVOKES);
        }
    }
}
