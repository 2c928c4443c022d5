package org.bijstand.engine.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/**
 * What the product counts on in a model of its own, so that an edit has to keep it: the messages that it sends, the
 * tasks that its forms serve, how a process begins, and what a table is asked and answers.
 */
public final class Contract {

    private final ModelFile edited;
    private final List<Finding> findings = new ArrayList<>();

    private Contract(ModelFile edited) {
        this.edited = edited;
    }

    /**
     * What an edit has taken away.
     *
     * @param edited a model that can be read
     * @param shipped the model of the same id as the product ships it
     */
    public static List<Finding> check(ModelFile edited, ModelFile shipped) {
        Contract contract = new Contract(edited);
        if (shipped.isDecision()) {
            contract.checkTable(
                    (DmnModelInstance) ModelRules.parse(shipped), (DmnModelInstance) ModelRules.parse(edited));
        } else {
            contract.checkProcess(
                    (BpmnModelInstance) ModelRules.parse(shipped), (BpmnModelInstance) ModelRules.parse(edited));
        }
        return contract.findings;
    }

    private void checkProcess(BpmnModelInstance shipped, BpmnModelInstance now) {
        missing(messages(shipped), messages(now))
                .forEach(message -> report(
                        null,
                        "Het bericht '" + message + "' wordt niet meer ontvangen. De toepassing stuurt het: zonder"
                                + " ontvanger blijft het dossier staan. Zet de gebeurtenis of taak terug."));
        missing(tasks(shipped), tasks(now))
                .forEach(task -> report(
                        null,
                        "De taak " + task + " ontbreekt of heeft een ander formulier gekregen. De toepassing rekent op"
                                + " haar antwoorden: zet ze terug met haar technische naam en formulier."));
        missing(starts(shipped), starts(now))
                .forEach(start -> report(
                        null,
                        start.isEmpty()
                                ? "Het proces heeft geen gewone startgebeurtenis meer. Zet ze terug: de toepassing"
                                        + " start het daarmee."
                                : "Het startformulier '" + start + "' ontbreekt. Zet het terug bij de"
                                        + " startgebeurtenis."));
    }

    private static Set<String> messages(BpmnModelInstance model) {
        Set<String> caught = new HashSet<>();
        model.getModelElementsByType(MessageEventDefinition.class).stream()
                .filter(event -> event.getParentElement() instanceof CatchEvent)
                .map(MessageEventDefinition::getMessage)
                .filter(Objects::nonNull)
                .map(Message::getName)
                .forEach(caught::add);
        model.getModelElementsByType(ReceiveTask.class).stream()
                .map(ReceiveTask::getMessage)
                .filter(Objects::nonNull)
                .map(Message::getName)
                .forEach(caught::add);
        return caught;
    }

    private static Set<String> tasks(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .map(task -> task.getId() + " (formulier " + task.getCamundaFormRef() + ")")
                .collect(Collectors.toSet());
    }

    /** The forms of the process's plain start events, an empty text for one without a form. */
    private static Set<String> starts(BpmnModelInstance model) {
        return model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process
                        && start.getEventDefinitions().isEmpty())
                .map(start -> Objects.requireNonNullElse(start.getCamundaFormRef(), ""))
                .collect(Collectors.toSet());
    }

    private void checkTable(DmnModelInstance shipped, DmnModelInstance now) {
        missing(outputs(shipped), outputs(now))
                .forEach(output -> report(
                        null,
                        "De kolom '" + output + "' ontbreekt, of heet of telt anders. De toepassing leest haar: zet ze"
                                + " terug."));
        missing(inputs(now), inputs(shipped))
                .forEach(input -> report(
                        null,
                        "De tabel vraagt '" + input + "', maar dat geeft de toepassing niet mee. Kies uit: "
                                + Rule.list(inputs(shipped)) + "."));
        if (!policies(shipped).equals(policies(now))) {
            report(
                    null,
                    "De 'Hit policy' van de tabel is gewijzigd. Zet ze terug: de toepassing rekent op "
                            + policies(shipped) + ".");
        }
    }

    private static Set<String> outputs(DmnModelInstance model) {
        return model.getModelElementsByType(Output.class).stream()
                .map(output -> output.getName() + " (" + output.getTypeRef() + ")")
                .collect(Collectors.toSet());
    }

    private static Set<String> inputs(DmnModelInstance model) {
        return model.getModelElementsByType(Input.class).stream()
                .map(input -> input.getInputExpression() == null
                                || input.getInputExpression().getText() == null
                        ? ""
                        : input.getInputExpression().getText().getTextContent().strip())
                .collect(Collectors.toSet());
    }

    private static Set<String> policies(DmnModelInstance model) {
        return model.getModelElementsByType(DecisionTable.class).stream()
                .map(table ->
                        table.getHitPolicy() + (table.getAggregation() == null ? "" : " " + table.getAggregation()))
                .collect(Collectors.toSet());
    }

    private static List<String> missing(Collection<String> wanted, Collection<String> present) {
        return wanted.stream().filter(name -> !present.contains(name)).sorted().toList();
    }

    private void report(String element, String message) {
        findings.add(new Finding(edited.fileName(), element, message));
    }
}
