package org.bijstand.engine.model;

import static org.bijstand.engine.model.Rule.blank;
import static org.bijstand.engine.model.Rule.each;
import static org.bijstand.engine.model.Rule.require;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;

/** What a model may run: beans of the application by their name, and nothing that is code inside the model. */
final class ImplementationRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern ONE_BEAN = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

    private final Vocabulary vocabulary;

    private ImplementationRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<ModelElementValidator<?>> of(Vocabulary vocabulary) {
        ImplementationRules rules = new ImplementationRules(vocabulary);
        return List.of(
                require(
                        ScriptTask.class,
                        task -> false,
                        "Een scripttaak is niet toegelaten. Gebruik een servicetaak met een bestaande functie."),
                require(CamundaScript.class, script -> false, "Een script is niet toegelaten. Verwijder het."),
                require(
                        ConditionExpression.class,
                        condition -> blank(condition.getLanguage()),
                        "Een voorwaarde in een scripttaal is niet toegelaten. Gebruik een expressie."),
                require(CamundaConnector.class, connector -> false, "Een connector is niet toegelaten."),
                require(
                        CamundaField.class,
                        field -> false,
                        "Veldinjectie is niet toegelaten: alle dossiers delen dezelfde functie en zouden elkaars waarde"
                                + " zien."),
                each(ServiceTask.class, rules::checkRun),
                each(SendTask.class, rules::checkRun),
                each(BusinessRuleTask.class, rules::checkBusinessRule),
                each(MessageEventDefinition.class, rules::checkMessageEvent),
                each(
                        CamundaExecutionListener.class,
                        (listener, say) -> rules.checkBean(listener, say, ExecutionListener.class, JavaDelegate.class)),
                each(CamundaTaskListener.class, (listener, say) -> rules.checkBean(listener, say, TaskListener.class)));
    }

    private void checkBusinessRule(BusinessRuleTask task, Consumer<String> say) {
        if (blank(task.getCamundaDecisionRef())) {
            checkRun(task, say);
        }
    }

    private void checkMessageEvent(MessageEventDefinition event, Consumer<String> say) {
        if (event.getParentElement() instanceof ThrowEvent throwing) {
            checkBean(event, say, JavaDelegate.class);
            checkSavePoint(throwing, say);
        }
    }

    private void checkRun(FlowNode task, Consumer<String> say) {
        checkBean(task, say, JavaDelegate.class);
        checkSavePoint(task, say);
    }

    private void checkBean(ModelElementInstance element, Consumer<String> say, Class<?>... types) {
        if (Stream.of("class", "expression", "type").anyMatch(code -> !blank(camunda(element, code)))) {
            say.accept("Alleen een functie van de toepassing mag hier lopen. Kies 'Delegate expression'.");
            return;
        }
        String expression = camunda(element, "delegateExpression");
        Matcher bean = ONE_BEAN.matcher(expression == null ? "" : expression);
        if (!bean.matches()) {
            say.accept("Er is geen functie gekozen. Vul bij 'Delegate expression' één naam in, zoals #{askReport}.");
            return;
        }
        // A name that does not exist at all is for the rule on expressions.
        Class<?> found = vocabulary.beans().get(bean.group(1));
        if (found != null && Stream.of(types).noneMatch(type -> type.isAssignableFrom(found))) {
            say.accept("'" + bean.group(1) + "' bestaat, maar kan hier niet lopen. Kies een andere functie.");
        }
    }

    /** Without it, a failing mail undoes the task that a person has just completed. */
    private static void checkSavePoint(FlowNode node, Consumer<String> say) {
        boolean harmless = ExtensionProperties.of(node, "sideEffects").anyMatch("none"::equals);
        if (!node.isCamundaAsyncBefore() && !harmless) {
            say.accept(
                    "Vink 'Asynchronous continuations: Before' aan, zodat een fout hier het werk ervóór niet ongedaan"
                            + " maakt. Verandert deze taak niets, zet dan de eigenschap sideEffects op none.");
        }
    }

    private static String camunda(ModelElementInstance element, String attribute) {
        String qualified = element.getAttributeValueNs(CAMUNDA, attribute);
        return qualified != null ? qualified : element.getAttributeValue(attribute);
    }
}
