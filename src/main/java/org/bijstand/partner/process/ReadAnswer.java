package org.bijstand.partner.process;

import static org.bijstand.engine.RoutingVariable.ANSWER;

import java.util.Locale;
import org.bijstand.partner.Dispatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads how the round ended. */
@Component("readAnswer")
class ReadAnswer implements JavaDelegate {

    private final Dispatch dispatch;

    ReadAnswer(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String answer =
                dispatch.outcome(execution.getProcessBusinessKey()).name().toLowerCase(Locale.ROOT);
        execution.setVariable(ANSWER.variableName(), answer);
    }
}
