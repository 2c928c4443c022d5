package org.bijstand.engine.access;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;

/** The rights that the engine gives by itself when something is made; stock gives two that are too wide for us. */
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
    }
}
