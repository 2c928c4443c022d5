package org.bijstand.delivery.process;

import static org.bijstand.engine.RoutingVariable.ASSIGNMENT_NUMBER;

import org.bijstand.delivery.Delivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("tellUnserved")
class TellUnserved implements JavaDelegate {

    private final Delivery delivery;

    TellUnserved(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.giveUp((String) execution.getVariable(ASSIGNMENT_NUMBER.variableName()));
    }
}
