package org.bijstand.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the rules where every deployment passes, by REST, Cockpit, or any API: before the engine's own deployers, in
 * their transaction.
 */
@Component
class DeploymentPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<DeploymentRules> rules;

    DeploymentPlugin(ObjectProvider<DeploymentRules> rules) {
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setRepositoryService(new Repository());
        List<Deployer> first = new ArrayList<>();
        first.add(this::check);
        if (configuration.getCustomPreDeployers() != null) {
            first.addAll(configuration.getCustomPreDeployers());
        }
        configuration.setCustomPreDeployers(first);
    }

    /** The product's own models are held to the rules by its build. */
    private void check(DeploymentEntity deployment) {
        if (deployment.isNew() && Context.getCommandContext().getAuthentication() != null) {
            rules.getObject().require(Context.getCommandContext(), deployment);
        }
    }

    private static final class Repository extends RepositoryServiceImpl {

        @Override
        public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl builder) {
            return commandExecutor.execute(new LineDeployCommand(builder));
        }
    }
}
