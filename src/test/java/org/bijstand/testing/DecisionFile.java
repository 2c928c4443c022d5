package org.bijstand.testing;

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
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** One decision table of the product itself, evaluated without the process engine. */
public final class DecisionFile implements Decisions {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision;

    /** @param path under {@code processes}, for instance {@code home-assistance/home-assistance-waiting-times} */
    public DecisionFile(String path) {
        Path file = Path.of("processes", path + ".dmn");
        try (InputStream table = Files.newInputStream(file)) {
            decision = engine.parseDecision(Path.of(path).getFileName().toString(), table);
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
                .<Map<String, Object>>map(rule -> new LinkedHashMap<>(rule.getEntryMap()))
                .toList();
    }
}
