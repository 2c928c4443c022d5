package org.bijstand.engine;

import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.stereotype.Component;

/**
 * The history level {@code routing-facts}: which steps a case took, when, by whom, what failed, and the routing facts
 * that explain the way taken. The engine asks the level about every variable that is set, whoever sets it, so this is
 * also where a variable that isn't a routing fact is refused (design rule 1).
 */
@Component
class RoutingFactsHistory extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new Level()));
    }

    private static final class Level extends AbstractHistoryLevel {

        /**
         * What Cockpit and Tasklist show and reports of the engine need. Left out on purpose: form properties (what
         * people typed), decision instances (their inputs are facts about people), variable details (every old value),
         * identity links and the user operation log (a record of each move of the staff that nobody here uses), and the
         * job log of what went well (a third of all rows).
         */
        private static final Set<HistoryEventTypes> KEPT = EnumSet.of(
                HistoryEventTypes.PROCESS_INSTANCE_START,
                HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
                HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
                HistoryEventTypes.PROCESS_INSTANCE_END,
                HistoryEventTypes.ACTIVITY_INSTANCE_START,
                HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
                HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
                HistoryEventTypes.ACTIVITY_INSTANCE_END,
                HistoryEventTypes.TASK_INSTANCE_CREATE,
                HistoryEventTypes.TASK_INSTANCE_UPDATE,
                HistoryEventTypes.TASK_INSTANCE_MIGRATE,
                HistoryEventTypes.TASK_INSTANCE_COMPLETE,
                HistoryEventTypes.TASK_INSTANCE_DELETE,
                HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
                HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
                HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
                HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
                HistoryEventTypes.INCIDENT_CREATE,
                HistoryEventTypes.INCIDENT_MIGRATE,
                HistoryEventTypes.INCIDENT_UPDATE,
                HistoryEventTypes.INCIDENT_RESOLVE,
                HistoryEventTypes.INCIDENT_DELETE,
                HistoryEventTypes.JOB_FAIL,
                HistoryEventTypes.BATCH_START,
                HistoryEventTypes.BATCH_UPDATE,
                HistoryEventTypes.BATCH_END);

        /** Codes and numbers are short; free text is not. */
        private static final int LONGEST_CODE = 64;

        /** Kept in the database and compared at each start; 0 to 3 are the engine's own levels. */
        @Override
        public int getId() {
            return 17;
        }

        @Override
        public String getName() {
            return "routing-facts";
        }

        @Override
        public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
            if (entity instanceof VariableInstanceEntity variable
                    && (type == HistoryEventTypes.VARIABLE_INSTANCE_CREATE
                            || type == HistoryEventTypes.VARIABLE_INSTANCE_UPDATE)) {
                refuseAllButRoutingFacts(variable.getName(), variable.getValue());
            }
            return type instanceof HistoryEventTypes known && KEPT.contains(known);
        }

        private static void refuseAllButRoutingFacts(String name, Object value) {
            if (!RoutingVariable.allows(name)) {
                throw new ProcessEngineException(
                        "'" + name + "' is no routing variable; add it to RoutingVariable or keep it in the case file");
            }
            boolean plain = value == null
                    || value instanceof String code && code.length() <= LONGEST_CODE
                    || value instanceof Boolean
                    || value instanceof Integer
                    || value instanceof Long
                    || value instanceof Date;
            if (!plain) {
                throw new ProcessEngineException(
                        "routing variable '" + name + "' takes a code, number, date or flag only");
            }
        }
    }
}
