package org.bijstand.engine.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Cases that started before each line had groups of its own run on models that name the old ones. Their next tasks
 * would be for nobody; they are for the people who took over (V62 moved the people and the open tasks).
 */
@Component
class RenamedGroups extends AbstractProcessEnginePlugin {

    private static final Map<String, String> RENAMED = Map.of(
            "case-worker", Roles.CASE_WORKER,
            "coordinator", Roles.COORDINATOR,
            "manager", Roles.SUPERVISOR);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new Renaming());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private static class Renaming extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            Set<Expression> groups = task.getCandidateGroupIdExpressions();
            for (Expression group : Set.copyOf(groups)) {
                String renamed = RENAMED.get(group.getExpressionText());
                if (renamed != null) {
                    groups.remove(group);
                    groups.add(new FixedValue(renamed));
                }
            }
        }
    }
}
