package org.bijstand.engine.access;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.util.EnsureUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The rights that the engine stores by itself when something is made. Stock gives two that are too wide for us; those for
 * each link of each task are not stored, since the link itself is the right (engine.task).
 */
@Component
class OwnRights extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new Provider());
    }

    private static class Provider extends DefaultAuthorizationProvider {

        /** Stock lets people delete themselves, and with that leave tasks behind that belong to nobody. */
        @Override
        public AuthorizationEntity[] newUser(User user) {
            AuthorizationEntity[] rights = super.newUser(user);
            for (AuthorizationEntity right : rights) {
                right.setPermissions(new Permission[] {READ, UPDATE});
            }
            return rights;
        }

        /** Stock lets whoever deployed a model delete it again, with every case that runs on it. */
        @Override
        public AuthorizationEntity[] newDeployment(Deployment deployment) {
            return null;
        }

        @Override
        public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
            return linked(newAssignee);
        }

        @Override
        public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
            return linked(newOwner);
        }

        @Override
        public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
            return linked(userId);
        }

        @Override
        public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
            return linked(groupId);
        }

        /** As in stock, a task can't be linked to "*", which would mean everybody. */
        private static AuthorizationEntity[] linked(String id) {
            if (id != null) {
                EnsureUtil.ensureValidIndividualResourceId("A task is for people and groups with a name", id);
            }
            return null;
        }
    }
}
