package org.bijstand.engine.model;

import static org.bijstand.engine.model.Rule.blank;
import static org.bijstand.engine.model.Rule.each;
import static org.bijstand.engine.model.Rule.require;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;

/** What people read in a diagram: names, descriptions, and ids that a log line can be traced back with. */
final class WordingRules {

    private WordingRules() {}

    /** @param tidy whether technical names tell what they name */
    static List<ModelElementValidator<?>> of(boolean tidy) {
        return List.of(
                require(
                        FlowNode.class,
                        node -> node instanceof Gateway || !blank(node.getName()),
                        "Dit element heeft geen naam. Geef het een naam: werkwoord en onderwerp voor een taak, een"
                                + " voltooid deelwoord voor een gebeurtenis."),
                each(Gateway.class, WordingRules::checkGateway),
                require(
                        Task.class,
                        task -> !task.getDocumentations().isEmpty(),
                        "Deze taak heeft geen beschrijving. Schrijf bij 'Documentation' wat er gebeurt en waarom."),
                require(
                        CallActivity.class,
                        call -> !call.getDocumentations().isEmpty(),
                        "Deze oproep heeft geen beschrijving. Schrijf bij 'Documentation' wat er gebeurt en waarom."),
                require(
                        FlowElement.class,
                        element -> !tidy || element.getId().startsWith(prefix(element)),
                        element -> "De technische naam '" + element.getId() + "' moet beginnen met '" + prefix(element)
                                + "', zodat men ze in logboeken herkent."));
    }

    private static void checkGateway(Gateway gateway, Consumer<String> say) {
        boolean asks = !(gateway instanceof ParallelGateway) && !(gateway instanceof EventBasedGateway);
        if (!asks || gateway.getOutgoing().size() < 2) {
            return;
        }
        if (blank(gateway.getName())) {
            say.accept("Deze splitsing heeft geen naam. Schrijf de vraag erbij die hier beantwoord wordt.");
        }
        gateway.getOutgoing().stream()
                .filter(flow -> blank(flow.getName()))
                .map(flow -> "De uitgang naar '" + flow.getTarget().getName()
                        + "' heeft geen naam. Schrijf bij elke uitgang welk antwoord ze is.")
                .forEach(say);
    }

    private static String prefix(FlowElement element) {
        if (element instanceof SequenceFlow) {
            return "Flow_";
        } else if (element instanceof Gateway) {
            return "Gateway_";
        } else if (element instanceof Task) {
            return "Task_";
        } else if (element instanceof CallActivity) {
            return "Call_";
        } else if (element instanceof SubProcess) {
            return "SubProcess_";
        }
        return element instanceof FlowNode ? "Event_" : "";
    }
}
