package org.bijstand.engine.deployment;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;

/**
 * Deploys what somebody sends as an edit of its service line: forms are bound to the deployment of their process, so a
 * process that came without its forms could not be worked with, and a form alone would change nothing.
 */
class LineDeployCommand extends DeployCmd {

    private static final long serialVersionUID = 1L;

    private boolean unchanged;

    LineDeployCommand(DeploymentBuilderImpl builder) {
        super(builder);
    }

    /** The engine has made sure by now that the person may deploy, and found what is to be deployed again. */
    @Override
    protected void addResources(List<ResourceEntity> again, DeploymentBuilderImpl builder) {
        super.addResources(again, builder);
        CommandContext context = Context.getCommandContext();
        if (context.getAuthentication() != null) {
            // Two analysts who deploy at the same moment see each other's edits.
            acquireExclusiveLock(context);
            unchanged = context.runWithoutAuthorization(() -> new EditedLine(context, builder).complete());
        }
    }

    @Override
    protected Map<String, ResourceEntity> resolveResourcesToDeploy(CommandContext context, DeploymentEntity candidate) {
        if (context.getAuthentication() == null) {
            return super.resolveResourcesToDeploy(context, candidate);
        }
        return unchanged ? Map.of() : candidate.getResources();
    }
}
