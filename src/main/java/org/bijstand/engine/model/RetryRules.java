package org.bijstand.engine.model;

import static org.bijstand.engine.model.Rule.each;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;

/** How often a step that fails is tried again stands where an analyst sees it: beside the step. */
final class RetryRules {

    private RetryRules() {}

    static List<ModelElementValidator<?>> of() {
        return List.of(each(FlowNode.class, RetryRules::check));
    }

    private static void check(FlowNode node, Consumer<String> say) {
        if (isRunByAJob(node) && !isListOfWaits(retries(node))) {
            say.accept("Er staat niet hoe dikwijls en na hoeveel tijd deze stap herhaald wordt als hij mislukt. Vul bij"
                    + " 'Retry time cycle' minstens twee wachttijden in, zoals PT1M,PT5M,PT1H.");
        }
    }

    private static boolean isRunByAJob(FlowNode node) {
        boolean timer = !node.getChildElementsByType(TimerEventDefinition.class).isEmpty();
        return timer || node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter();
    }

    private static String retries(FlowNode node) {
        ExtensionElements extensions = node.getExtensionElements();
        CamundaFailedJobRetryTimeCycle cycle = extensions == null
                ? null
                : extensions.getElementsQuery().filterByType(CamundaFailedJobRetryTimeCycle.class).list().stream()
                        .findFirst()
                        .orElse(null);
        return cycle == null ? "" : cycle.getTextContent();
    }

    /** Waits that grow are better than equal ones, so the form with a number of repeats is not taken. */
    private static boolean isListOfWaits(String cycle) {
        String[] waits = cycle.split(",");
        return waits.length > 1 && Arrays.stream(waits).allMatch(RetryRules::isWait);
    }

    private static boolean isWait(String text) {
        try {
            return !Duration.parse(text.strip()).isNegative();
        } catch (DateTimeParseException noDuration) {
            return false;
        }
    }
}
