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

    private static final String LINE = RoutingVariable.SERVICE_LINE.variableName();
    private static final String NAME_EACH =
            "Geef bij een oproep elke variabele bij haar naam door, niet allemaal tegelijk.";

    private VariableRules() {}

    static List<ModelElementValidator<?>> of() {
        return List.of(
                require(CamundaIn.class, in -> blank(in.getCamundaVariables()), NAME_EACH),
                require(CamundaOut.class, out -> blank(out.getCamundaVariables()), NAME_EACH),
                each(CamundaIn.class, (in, say) -> checkHandOver(say, in.getCamundaSource(), in.getCamundaTarget())),
                each(
                        CamundaOut.class,
                        (out, say) -> checkHandOver(say, out.getCamundaSource(), out.getCamundaTarget())),
                each(CamundaInputParameter.class, (input, say) -> checkWritten(say, input.getCamundaName())),
                each(CamundaOutputParameter.class, (output, say) -> checkWritten(say, output.getCamundaName())),
                each(
                        MultiInstanceLoopCharacteristics.class,
                        (loop, say) -> checkWritten(say, loop.getCamundaElementVariable())),
                each(BusinessRuleTask.class, (task, say) -> checkWritten(say, task.getCamundaResultVariable())),
                each(StartEvent.class, (start, say) -> checkWritten(say, start.getCamundaInitiator())),
                each(
                        ErrorEventDefinition.class,
                        (event, say) -> checkWritten(
                                say, event.getCamundaErrorCodeVariable(), event.getCamundaErrorMessageVariable())));
    }

    private static void checkHandOver(Consumer<String> say, String source, String target) {
        checkName(say, source);
        if (LINE.equals(source) && LINE.equals(target)) {
            return;
        }
        checkWritten(say, target);
    }

    /** Whoever could set the line of a case would give its tasks to another line's people. */
    private static void checkWritten(Consumer<String> say, String... names) {
        for (String name : names) {
            checkName(say, name);
            if (LINE.equals(name)) {
                say.accept("De dienst van een dossier ligt vast: een model vult '" + LINE + "' niet in.");
            }
        }
    }

    private static void checkName(Consumer<String> say, String name) {
        if (!blank(name) && !RoutingVariable.allows(name)) {
            say.accept("De variabele '" + name + "' is niet toegelaten. Een proces draagt alleen de afgesproken"
                    + " nummers, codes en datums.");
        }
    }
}
