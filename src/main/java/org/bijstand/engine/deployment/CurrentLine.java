package org.bijstand.engine.deployment;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;

/**
 * The deployment of a service line that new cases run on.
 *
 * @param id of the deployment
 * @param name of the service line
 * @param files by their names; what the engine itself adds is left out
 */
record CurrentLine(String id, String name, Map<String, byte[]> files) {

    /** The line in which the latest version of a process, decision or form stands; empty for a new one. */
    static Optional<CurrentLine> ofFile(CommandContext context, FileId file) {
        return definition(context, file).map(definition -> of(context, definition.getDeploymentId()));
    }

    /** Not by the time of deployment: a clock that was set back must not bring an old line back. */
    static Optional<CurrentLine> ofAny(CommandContext context, Stream<FileId> files) {
        return files.flatMap(file -> ofFile(context, file).stream()).findFirst();
    }

    /** The name under which the latest version of a process, decision or form was deployed. */
    static Optional<String> resourceName(CommandContext context, FileId file) {
        return definition(context, file).map(ResourceDefinitionEntity::getResourceName);
    }

    private static Optional<? extends ResourceDefinitionEntity<?>> definition(CommandContext context, FileId file) {
        return Optional.ofNullable(
                switch (file.kind()) {
                    case PROCESS ->
                        context.getProcessDefinitionManager()
                                .findLatestProcessDefinitionByKeyAndTenantId(file.id(), null);
                    case DECISION ->
                        context.getDecisionDefinitionManager()
                                .findLatestDecisionDefinitionByKeyAndTenantId(file.id(), null);
                    case FORM ->
                        context.getCamundaFormDefinitionManager().findLatestDefinitionByKeyAndTenantId(file.id(), null);
                });
    }

    private static CurrentLine of(CommandContext context, String deploymentId) {
        DeploymentEntity deployment = context.getDeploymentManager().findDeploymentById(deploymentId);
        Map<String, byte[]> files = new TreeMap<>();
        for (ResourceEntity file : context.getResourceManager().findResourcesByDeploymentId(deploymentId)) {
            if (!file.isGenerated()) {
                files.put(file.getName(), file.getBytes());
            }
        }
        return new CurrentLine(deploymentId, deployment.getName(), files);
    }
}
