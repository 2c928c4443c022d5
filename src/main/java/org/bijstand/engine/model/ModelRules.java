package org.bijstand.engine.model;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;

/** Checks process models and decision tables against the rules of the house. */
public final class ModelRules {

    private final Vocabulary vocabulary;
    private final boolean tidy;
    private final List<Finding> findings = new ArrayList<>();

    private ModelRules(Vocabulary vocabulary, boolean tidy) {
        this.vocabulary = vocabulary;
        this.tidy = tidy;
    }

    /**
     * Checks models together, as the product ships them: what one of them names may stand in another.
     *
     * @return what breaks a rule, file by file; empty when the models may be deployed
     */
    public static List<Finding> check(Collection<ModelFile> files, Vocabulary vocabulary) {
        return check(files, vocabulary, true);
    }

    /**
     * Checks models that an analyst deploys to a running system. All that {@link #check} asks but for tidiness that
     * neither cases nor people depend on: how lines run in the drawing, and the beginnings of technical names.
     */
    public static List<Finding> checkEdited(Collection<ModelFile> files, Vocabulary vocabulary) {
        return check(files, vocabulary, false);
    }

    private static List<Finding> check(Collection<ModelFile> files, Vocabulary vocabulary, boolean tidy) {
        List<Finding> unreadable = new ArrayList<>();
        Map<ModelFile, ModelInstance> models = new HashMap<>();
        for (ModelFile file : files) {
            List<Finding> asXml = XmlRules.check(file);
            unreadable.addAll(asXml);
            if (!asXml.isEmpty()) {
                continue;
            }
            try {
                models.put(file, parse(file));
            } catch (ModelException e) {
                unreadable.add(new Finding(
                        file.fileName(),
                        null,
                        "Dit bestand is geen geldig model. Open het in Camunda Modeler en bewaar het opnieuw. ("
                                + e.getMessage() + ")"));
            }
        }
        ModelRules rules = new ModelRules(
                vocabulary.with(ids(models.values(), Process.class), ids(models.values(), Decision.class)), tidy);
        rules.findings.addAll(unreadable);
        files.stream().filter(models::containsKey).forEach(file -> rules.check(file, models.get(file)));
        rules.checkNames(files);
        return rules.findings;
    }

    static ModelInstance parse(ModelFile file) {
        ByteArrayInputStream content = new ByteArrayInputStream(file.content());
        return file.isDecision() ? Dmn.readModelFromStream(content) : Bpmn.readModelFromStream(content);
    }

    private static <T extends ModelElementInstance> Set<String> ids(Collection<ModelInstance> models, Class<T> type) {
        return models.stream()
                .filter(model -> model.getModel().getType(type) != null)
                .flatMap(model -> model.getModelElementsByType(type).stream())
                .map(element -> element.getAttributeValue("id"))
                .collect(Collectors.toSet());
    }

    private void check(ModelFile file, ModelInstance model) {
        rulesFor(file)
                .forEach(rules -> model.validate(rules)
                        .getResults()
                        .forEach((element, broken) -> broken.forEach(result ->
                                findings.add(new Finding(file.fileName(), nearestId(element), result.getMessage())))));
        if (model instanceof BpmnModelInstance process) {
            ExpressionRules.check(process, vocabulary, (element, message) -> report(file, element, message));
            DiagramRules.check(process, tidy, (element, message) -> report(file, element, message));
        } else {
            CellRules.check((DmnModelInstance) model, (element, message) -> report(file, element, message));
        }
    }

    private void report(ModelFile file, String element, String message) {
        findings.add(new Finding(file.fileName(), element, message));
    }

    private Stream<List<ModelElementValidator<?>>> rulesFor(ModelFile file) {
        return file.isDecision()
                ? Stream.of(DecisionRules.of(file))
                : Stream.of(
                        ProcessRules.of(file),
                        WordingRules.of(tidy),
                        ImplementationRules.of(vocabulary),
                        TaskRules.of(vocabulary, file),
                        RetryRules.of(),
                        ReferenceRules.of(vocabulary),
                        VariableRules.of());
    }

    /** The element's id or, for an extension element, that of the element it extends. */
    private static String nearestId(ModelElementInstance element) {
        String id = element.getAttributeValue("id");
        return id != null || element.getParentElement() == null ? id : nearestId(element.getParentElement());
    }

    /** Two files of one name would replace each other where the deployment no longer sees their folders. */
    private void checkNames(Collection<ModelFile> files) {
        files.stream().collect(Collectors.groupingBy(ModelFile::name)).values().stream()
                .filter(sameName -> sameName.size() > 1)
                .forEach(sameName -> report(
                        sameName.get(0),
                        null,
                        "Deze naam komt meer dan eens voor: "
                                + sameName.stream().map(ModelFile::path).collect(Collectors.joining(", "))
                                + ". Geef elk model een eigen naam, ook over de mappen heen."));
    }
}
