package org.bijstand.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/**
 * The deployed decision tables. A rule holds for whoever asks, so no authorisation is needed to apply it; the history
 * level keeps no decision instances, so nothing of the inputs stays behind.
 */
@Component
class DecisionTables implements Decisions {

    private final DecisionService decisions;
    private final CommandExecutor engine;

    DecisionTables(DecisionService decisions, CommandExecutor engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public List<Map<String, Object>> evaluate(String decisionId, Map<String, Object> inputs) {
        Map<String, Object> values = new HashMap<>(inputs);
        Command<List<Map<String, Object>>> evaluation = context -> context.runWithoutAuthorization(() -> decisions
                .evaluateDecisionByKey(decisionId)
                .variables(values)
                .evaluate()
                .getResultList());
        try {
            return engine.execute(evaluation);
        } catch (NotFoundException failure) {
            throw new IllegalArgumentException("there is no decision '" + decisionId + "'", failure);
        }
    }
}
