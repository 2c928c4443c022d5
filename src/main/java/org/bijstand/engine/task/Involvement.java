package org.bijstand.engine.task;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.PermissionCheck;

/** What being linked to a task (as candidate, assignee, owner or otherwise) allows: what the stock engine would store. */
final class Involvement {

    private Involvement() {}

    /** The permissions, added up as the engine stores them. */
    static int permissions(ProcessEngineConfigurationImpl engine) {
        int permissions = TaskPermissions.READ.getValue()
                | engine.getDefaultUserPermissionForTask().getValue();
        return engine.isEnforceSpecificVariablePermission()
                ? permissions | TaskPermissions.READ_VARIABLE.getValue()
                : permissions;
    }

    /** Whether somebody who is linked to the task in question passes the check; its id may be any. */
    static boolean suffices(PermissionCheck check, int permissions) {
        // By number: REST has resources of its own beside the engine's.
        return check.getResource().resourceType() == Resources.TASK.resourceType()
                && check.getResourceId() != null
                && (permissions & check.getPerms()) == check.getPerms();
    }
}
