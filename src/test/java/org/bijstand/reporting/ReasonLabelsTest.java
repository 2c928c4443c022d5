package org.bijstand.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;

class ReasonLabelsTest {

    @Test
    void everyReasonOfTheEligibilityTableHasAShortName() {
        assertThat(codes())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(ReasonLabels.of(code)).isNotEqualTo(code));
    }

    @Test
    void aReasonThatAnAnalystJustAddedShowsItsCode() {
        assertThat(ReasonLabels.of("brand-new")).isEqualTo("brand-new");
    }

    private static List<String> codes() {
        DecisionTable table = Dmn.readModelFromFile(
                        Path.of("processes", "home-assistance", "home-assistance-eligibility.dmn")
                                .toFile())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
        return table.getRules().stream()
                .map(rule -> List.copyOf(rule.getOutputEntries())
                        .get(outputs.indexOf("reason"))
                        .getTextContent()
                        .strip()
                        .replace("\"", ""))
                .distinct()
                .toList();
    }
}
