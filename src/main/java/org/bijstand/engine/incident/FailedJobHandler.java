package org.bijstand.engine.incident;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's own handler, and beside each incident a task for somebody, in the same transaction. */
class FailedJobHandler extends DefaultIncidentHandler {

    private final ObjectProvider<FollowUps> followUps;

    FailedJobHandler(ObjectProvider<FollowUps> followUps) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.followUps = followUps;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        Incident incident = super.handleIncident(context, message);
        String process = processKey(context.getProcessDefinitionId());
        if (!FollowUps.PROCESS.equals(process)) {
            followUps.getObject().open(businessKey(context, process), incident.getId());
        }
        return incident;
    }

    /** Called for each job that is done, so it asks for incidents once only. */
    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        for (Incident incident :
                commands().getIncidentManager().findIncidentByConfiguration(context.getConfiguration())) {
            if (resolved) {
                ((IncidentEntity) incident).resolve();
            } else {
                ((IncidentEntity) incident).delete();
            }
            followUps.getObject().close(incident.getId());
        }
    }

    /** What failed outside any case, such as a timer that starts a process, is known by the process. */
    private static String businessKey(IncidentContext context, String process) {
        ExecutionEntity execution = context.getExecutionId() == null
                ? null
                : commands().getExecutionManager().findExecutionById(context.getExecutionId());
        String key = execution == null ? null : execution.getProcessInstance().getBusinessKey();
        return key == null ? process : key;
    }

    private static String processKey(String definitionId) {
        if (definitionId == null) {
            return null;
        }
        ProcessDefinitionEntity process = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId);
        return process.getKey();
    }

    private static CommandContext commands() {
        return Context.getCommandContext();
    }
}
