package org.bijstand.delivery.process;

import org.bijstand.delivery.Delivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("confirmMember")
class ConfirmMember implements JavaDelegate {

    private final Delivery delivery;

    ConfirmMember(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.begin(execution.getProcessBusinessKey());
    }
}
