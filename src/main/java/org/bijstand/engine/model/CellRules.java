package org.bijstand.engine.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;

/** Whether each cell of a table can be read: the engine would find out only when a case needs the answer. */
final class CellRules {

    private final BiConsumer<String, String> findings;

    /** Most cells of a table repeat each other, and reading one takes a millisecond. */
    private final Map<String, Boolean> tests = new HashMap<>();

    private final Map<String, Boolean> expressions = new HashMap<>();

    private CellRules(BiConsumer<String, String> findings) {
        this.findings = findings;
    }

    /** @param findings takes the id of an element and what is wrong with it */
    static void check(DmnModelInstance model, BiConsumer<String, String> findings) {
        CellRules rules = new CellRules(findings);
        model.getModelElementsByType(InputEntry.class)
                .forEach(cell -> rules.check(cell.getId(), cell.getText(), rules::isTest));
        model.getModelElementsByType(InputExpression.class)
                .forEach(asked -> rules.check(asked.getId(), asked.getText(), rules::isExpression));
        model.getModelElementsByType(OutputEntry.class)
                .forEach(cell -> rules.check(cell.getId(), cell.getText(), rules::isExpression));
    }

    private boolean isTest(String text) {
        return tests.computeIfAbsent(text, Feel::isTest);
    }

    private boolean isExpression(String text) {
        return expressions.computeIfAbsent(text, Feel::isExpression);
    }

    private void check(String id, Text text, Predicate<String> isFeel) {
        String cell = text == null ? "" : text.getTextContent().strip();
        if (!cell.isEmpty() && !cell.equals("-") && !isFeel.test(cell)) {
            String shown = cell.length() <= 80 ? cell : cell.substring(0, 80) + "…";
            findings.accept(
                    id,
                    "In deze cel staat geen geldige FEEL: " + shown
                            + ". Zet tekst tussen aanhalingstekens en kijk de haakjes na.");
        }
    }
}
