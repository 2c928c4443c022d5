package org.bijstand.delivery.process;

import org.bijstand.delivery.Closure;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("askSatisfaction")
class AskSatisfaction implements JavaDelegate {

    private final Closure closure;

    AskSatisfaction(Closure closure) {
        this.closure = closure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closure.askSatisfaction(execution.getProcessBusinessKey());
    }
}
