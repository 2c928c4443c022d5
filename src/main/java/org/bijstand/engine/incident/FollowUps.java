package org.bijstand.engine.incident;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.engine.AsSystem;
import org.bijstand.engine.ProcessMessages;
import org.bijstand.engine.RoutingVariable;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Makes what stays broken somebody's task (design rule 2), and takes the task away when it mends itself. */
@Component
class FollowUps {

    static final String PROCESS = "incident-follow-up";

    private final RuntimeService runtime;
    private final AsSystem asSystem;
    private final Set<String> retriedFromTheirTask = ConcurrentHashMap.newKeySet();

    FollowUps(RuntimeService runtime, AsSystem asSystem) {
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    /** @param businessKey the case it concerns, or a word that tells where it happened */
    void open(String businessKey, String incidentId) {
        Map<String, Object> facts = Map.of(
                RoutingVariable.INCIDENT_ID.variableName(),
                incidentId,
                RoutingVariable.SERVICE_LINE.variableName(),
                ServiceLine.caring(businessKey).id());
        asSystem.run(() -> runtime.startProcessInstanceByKey(PROCESS, businessKey, facts));
    }

    void close(String incidentId) {
        if (!retriedFromTheirTask.contains(incidentId)) {
            asSystem.run(() -> runtime.createMessageCorrelation(ProcessMessages.INCIDENT_RESOLVED)
                    .processInstanceVariableEquals(RoutingVariable.INCIDENT_ID.variableName(), incidentId)
                    .correlateAll());
        }
    }

    /** Resolves an incident from the form of its own task, which is about to be completed and must not be taken away. */
    void whileItsTaskIsCompleted(String incidentId, Runnable retry) {
        retriedFromTheirTask.add(incidentId);
        try {
            retry.run();
        } finally {
            retriedFromTheirTask.remove(incidentId);
        }
    }
}
