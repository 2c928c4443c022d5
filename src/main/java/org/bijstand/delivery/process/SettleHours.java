package org.bijstand.delivery.process;

import static org.bijstand.engine.RoutingVariable.DELIVERY_OUTCOME;

import org.bijstand.delivery.Delivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("settleHours")
class SettleHours implements JavaDelegate {

    private final Delivery delivery;

    SettleHours(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.settle(execution.getProcessBusinessKey());
        execution.setVariable(DELIVERY_OUTCOME.variableName(), "completed");
    }
}
