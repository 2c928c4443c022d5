package org.bijstand.partner.process;

import static org.bijstand.engine.RoutingVariable.ATTEMPT;
import static org.bijstand.engine.RoutingVariable.CANDIDATE_AVAILABLE;

import org.bijstand.partner.Dispatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the next round: is there anybody left to ask, and time to wait for an answer? */
@Component("rankPartners")
class RankPartners implements JavaDelegate {

    private final Dispatch dispatch;

    RankPartners(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Integer before = (Integer) execution.getVariable(ATTEMPT.variableName());
        int attempt = before == null ? 1 : before + 1;
        execution.setVariable(ATTEMPT.variableName(), attempt);
        execution.setVariable(
                CANDIDATE_AVAILABLE.variableName(), dispatch.begin(execution.getProcessBusinessKey(), attempt));
    }
}
