package org.bijstand.delivery.process;

import static org.bijstand.engine.RoutingVariable.HELP_NEEDED;

import org.bijstand.delivery.Closure;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("prepareClosure")
class PrepareClosure implements JavaDelegate {

    private final Closure closure;

    PrepareClosure(Closure closure) {
        this.closure = closure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean helped = closure.hasHelp(execution.getProcessBusinessKey());
        execution.setVariable(HELP_NEEDED.variableName(), helped);
    }
}
