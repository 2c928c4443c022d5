package org.bijstand.homeassistance.process;

import org.bijstand.homeassistance.Eligibility;
import org.bijstand.homeassistance.Outcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/**
 * Applies the decision table that the task names in its property {@code decision}: the engine itself could only feed it
 * process variables, and the facts are personal.
 */
@Component("decideEligibility")
class DecideEligibility implements JavaDelegate {

    private final Eligibility eligibility;

    DecideEligibility(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Outcome outcome = eligibility.decide(execution.getProcessBusinessKey(), decision(execution));
        execution.setVariable("eligibility", outcome.code());
    }

    private static String decision(DelegateExecution execution) {
        return execution
                .getBpmnModelElementInstance()
                .getExtensionElements()
                .getChildElementsByType(CamundaProperties.class)
                .stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "decision".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        execution.getCurrentActivityId() + " names no decision in its property 'decision'"));
    }
}
