package org.bijstand.engine.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.engine.Decisions;
import org.bijstand.engine.EditedDecision;
import org.bijstand.engine.model.Finding;
import org.bijstand.engine.model.ModelFile;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks a decision table, before it is deployed, what cases will ask it. */
@Component
class TriedDecisions {

    private final ObjectProvider<EditedDecision> features;
    private final ObjectProvider<Decisions> deployed;
    private final ShippedFiles shipped;

    TriedDecisions(ObjectProvider<EditedDecision> features, ObjectProvider<Decisions> deployed, ShippedFiles shipped) {
        this.features = features;
        this.deployed = deployed;
        this.shipped = shipped;
    }

    /** A table that is not among the files is asked as it is deployed: a process of another line may ask it, too. */
    List<Finding> check(CommandContext context, List<ModelFile> models) {
        DmnEngine engine = context.getProcessEngineConfiguration().getDmnEngine();
        List<Finding> findings = new ArrayList<>();
        for (EditedDecision feature : features) {
            Optional<Decisions> table = models.stream()
                    .filter(model -> model.isDecision() && model.name().equals(feature.decisionId()))
                    .findFirst()
                    .map(model -> tried(engine, model));
            feature.check(
                    table.orElseGet(deployed::getObject),
                    table.isPresent() ? withShipped(models) : processes(models.stream()),
                    message -> findings.add(new Finding(feature.decisionId() + ".dmn", null, message)));
        }
        return findings;
    }

    /** Those to deploy, and the product's others, which ask the table, too. */
    private List<String> withShipped(List<ModelFile> models) {
        Set<String> replaced = models.stream().map(ModelFile::fileName).collect(Collectors.toSet());
        Stream<ModelFile> others = shipped.lines().values().stream()
                .flatMap(line -> line.entrySet().stream())
                .map(file -> new ModelFile(file.getKey(), file.getValue()))
                .filter(file -> !replaced.contains(file.fileName()));
        return processes(Stream.concat(models.stream(), others));
    }

    private static List<String> processes(Stream<ModelFile> files) {
        return files.filter(file -> file.path().endsWith(".bpmn"))
                .map(file -> new String(file.content(), UTF_8))
                .toList();
    }

    private static Decisions tried(DmnEngine engine, ModelFile table) {
        DmnDecision decision = engine.parseDecision(table.name(), new ByteArrayInputStream(table.content()));
        return (decisionId, inputs) -> {
            try {
                Map<String, Object> values = new HashMap<>(inputs);
                return engine.evaluateDecision(decision, values).getResultList();
            } catch (DmnEngineException failure) {
                throw new IllegalArgumentException("the table can't be asked", failure);
            }
        };
    }
}
