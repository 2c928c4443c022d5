package org.bijstand.engine.model;

import static org.bijstand.engine.model.Rule.blank;
import static org.bijstand.engine.model.Rule.each;
import static org.bijstand.engine.model.Rule.require;

import java.util.List;
import java.util.function.Consumer;
import org.bijstand.engine.RoutingVariable;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;

/** Only routing facts become variables (design rule 1), so a model may name no other. */
final class VariableRules {

    private static final String NAME_EACH =
            "Geef bij een oproep elke variabele bij haar naam door, niet allemaal tegelijk.";

    private VariableRules() {}

    static List<ModelElementValidator<?>> of() {
        return List.of(
                require(CamundaIn.class, in -> blank(in.getCamundaVariables()), NAME_EACH),
                require(CamundaOut.class, out -> blank(out.getCamundaVariables()), NAME_EACH),
                each(CamundaIn.class, (in, say) -> checkNames(say, in.getCamundaSource(), in.getCamundaTarget())),
                each(CamundaOut.class, (out, say) -> checkNames(say, out.getCamundaSource(), out.getCamundaTarget())),
                each(CamundaInputParameter.class, (input, say) -> checkNames(say, input.getCamundaName())),
                each(CamundaOutputParameter.class, (output, say) -> checkNames(say, output.getCamundaName())),
                each(
                        MultiInstanceLoopCharacteristics.class,
                        (loop, say) -> checkNames(say, loop.getCamundaElementVariable())),
                each(BusinessRuleTask.class, (task, say) -> checkNames(say, task.getCamundaResultVariable())),
                each(StartEvent.class, (start, say) -> checkNames(say, start.getCamundaInitiator())),
                each(
                        ErrorEventDefinition.class,
                        (event, say) -> checkNames(
                                say, event.getCamundaErrorCodeVariable(), event.getCamundaErrorMessageVariable())));
    }

    private static void checkNames(Consumer<String> say, String... names) {
        for (String name : names) {
            if (!blank(name) && !RoutingVariable.allows(name)) {
                say.accept("De variabele '" + name + "' is niet toegelaten. Een proces draagt alleen de afgesproken"
                        + " nummers, codes en datums.");
            }
        }
    }
}
