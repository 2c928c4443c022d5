package org.bijstand.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.engine.Decisions;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The table of the product itself, evaluated without the process engine. */
public final class WaitingTimesTable implements Decisions {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision = read();

    private DmnDecision read() {
        Path file = Path.of("processes/home-assistance", WaitingTimes.DECISION + ".dmn");
        try (InputStream table = Files.newInputStream(file)) {
            return engine.parseDecision(WaitingTimes.DECISION, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Map<String, Object>> evaluate(String decisionId, Map<String, Object> inputs) {
        if (!decisionId.equals(decision.getKey())) {
            throw new IllegalArgumentException("no decision " + decisionId);
        }
        return engine.evaluateDecisionTable(decision, inputs).stream()
                .map(WaitingTimesTable::outputs)
                .toList();
    }

    private static Map<String, Object> outputs(DmnDecisionRuleResult rule) {
        return new LinkedHashMap<>(rule.getEntryMap());
    }
}
