package org.bijstand.delivery.process;

import org.bijstand.delivery.Closure;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("closeCase")
class CloseCase implements JavaDelegate {

    private final Closure closure;

    CloseCase(Closure closure) {
        this.closure = closure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closure.close(execution.getProcessBusinessKey());
    }
}
