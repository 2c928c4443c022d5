package org.bijstand.engine.model;

import static org.bijstand.engine.model.Rule.blank;
import static org.bijstand.engine.model.Rule.each;
import static org.bijstand.engine.model.Rule.list;
import static org.bijstand.engine.model.Rule.require;

import java.util.List;
import java.util.function.Consumer;
import org.bijstand.engine.ProcessErrors;
import org.bijstand.engine.ProcessMessages;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;

/** Whatever a model names exists: decisions, other processes, messages and errors; and nothing waits for ever. */
final class ReferenceRules {

    private final Vocabulary vocabulary;

    private ReferenceRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<ModelElementValidator<?>> of(Vocabulary vocabulary) {
        ReferenceRules rules = new ReferenceRules(vocabulary);
        return List.of(
                each(BusinessRuleTask.class, rules::checkDecision),
                each(CallActivity.class, rules::checkCall),
                require(
                        Message.class,
                        message -> ProcessMessages.ALL.contains(message.getName()),
                        message -> "Het bericht '" + message.getName() + "' bestaat niet. Kies uit: "
                                + list(ProcessMessages.ALL) + "."),
                require(
                        Error.class,
                        error -> ProcessErrors.ALL.contains(error.getErrorCode()),
                        error -> "De fout '" + error.getErrorCode() + "' bestaat niet. Kies uit: "
                                + list(ProcessErrors.ALL) + "."),
                require(
                        ErrorEventDefinition.class,
                        event -> event.getError() != null,
                        "Er staat niet welke fout dit is. Kies er één, anders blijven onverwachte fouten verborgen."),
                require(
                        ReceiveTask.class,
                        ReferenceRules::hasDeadline,
                        "Deze taak wacht op een antwoord, maar zonder termijn. Zet er een onderbrekende timer op: anders"
                                + " wacht het dossier voor altijd als niemand antwoordt."));
    }

    private void checkDecision(BusinessRuleTask task, Consumer<String> say) {
        if (!blank(task.getCamundaDecisionRef())) {
            checkDecision(task.getCamundaDecisionRef(), say);
        } else if (ExtensionProperties.of(task, "decision").findAny().isEmpty()) {
            say.accept("Er staat niet welke beslissingstabel hier toegepast wordt. Zet haar naam in de eigenschap"
                    + " decision.");
        }
        ExtensionProperties.of(task, "decision").forEach(decision -> checkDecision(decision, say));
    }

    private void checkDecision(String decision, Consumer<String> say) {
        if (!vocabulary.decisions().contains(decision)) {
            say.accept("De beslissingstabel '" + decision + "' bestaat niet.");
        }
    }

    private void checkCall(CallActivity call, Consumer<String> say) {
        if (!vocabulary.processes().contains(call.getCalledElement())) {
            say.accept("Het proces '" + call.getCalledElement() + "' bestaat niet.");
        }
        String binding = call.getCamundaCalledElementBinding();
        if (!blank(binding) && !"latest".equals(binding)) {
            say.accept("Zet 'Binding' van het opgeroepen proces op 'latest': het kan apart vernieuwd worden.");
        }
    }

    private static boolean hasDeadline(ReceiveTask task) {
        return task.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> task.equals(event.getAttachedTo()) && event.cancelActivity())
                .flatMap(event -> event.getEventDefinitions().stream())
                .anyMatch(TimerEventDefinition.class::isInstance);
    }
}
