package org.bijstand.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The picture a manager sees: everything stands on it, nothing covers or crosses anything else. */
final class DiagramRules {

    private record Drawn(FlowNode node, Box box) {}

    private record Line(SequenceFlow flow, List<Box> segments) {}

    private final BiConsumer<String, String> findings;
    private final List<Drawn> nodes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private DiagramRules(BiConsumer<String, String> findings) {
        this.findings = findings;
    }

    /**
     * @param tidy whether nothing may cover or cross anything else; that everything is drawn holds always
     * @param findings takes the id of an element and what is wrong with it
     */
    static void check(BpmnModelInstance model, boolean tidy, BiConsumer<String, String> findings) {
        DiagramRules rules = new DiagramRules(findings);
        model.getModelElementsByType(FlowNode.class).forEach(rules::draw);
        model.getModelElementsByType(SequenceFlow.class).forEach(rules::draw);
        if (tidy) {
            rules.checkOverlaps();
            rules.checkLines();
            rules.checkCrossings();
        }
    }

    private void draw(FlowNode node) {
        if (node.getDiagramElement() instanceof BpmnShape shape) {
            nodes.add(new Drawn(node, Box.of(shape)));
        } else {
            findings.accept(
                    node.getId(), "Dit element staat niet op de tekening. Teken het opnieuw in Camunda Modeler.");
        }
    }

    private void draw(SequenceFlow flow) {
        if (flow.getDiagramElement() == null) {
            findings.accept(flow.getId(), "Deze pijl staat niet op de tekening. Teken ze opnieuw in Camunda Modeler.");
        } else {
            lines.add(new Line(flow, Box.segments(flow.getDiagramElement())));
        }
    }

    private void checkOverlaps() {
        for (int i = 0; i < nodes.size(); i++) {
            for (Drawn other : nodes.subList(i + 1, nodes.size())) {
                Drawn one = nodes.get(i);
                if (!belong(one.node(), other.node())
                        && !belong(other.node(), one.node())
                        && one.box().overlaps(other.box())) {
                    findings.accept(
                            one.node().getId(),
                            "Ligt op de tekening over '" + other.node().getName() + "'. Schuif ze uit elkaar.");
                }
            }
        }
    }

    private void checkLines() {
        for (Line line : lines) {
            nodes.stream()
                    .filter(drawn -> !belong(line.flow().getSource(), drawn.node())
                            && !belong(line.flow().getTarget(), drawn.node())
                            && line.segments().stream().anyMatch(drawn.box()::overlaps))
                    .forEach(drawn -> findings.accept(
                            line.flow().getId(),
                            "Deze pijl loopt door '" + drawn.node().getName() + "'. Leg ze eromheen."));
        }
    }

    private void checkCrossings() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            lines.subList(i + 1, lines.size()).stream()
                    .filter(other -> line.segments().stream()
                            .anyMatch(segment -> other.segments().stream().anyMatch(segment::crosses)))
                    .forEach(other -> findings.accept(
                            line.flow().getId(),
                            "Deze pijl kruist de pijl " + other.flow().getId()
                                    + ". Leg ze zo dat ze elkaar niet kruisen."));
        }
    }

    /** Whether one is the other, lies inside it or is attached to it. */
    private static boolean belong(ModelElementInstance node, FlowNode other) {
        if (node == null || node.equals(other)) {
            return node != null;
        }
        boolean attached = node instanceof BoundaryEvent event && other.equals(event.getAttachedTo());
        return attached || belong(node.getParentElement(), other);
    }
}
