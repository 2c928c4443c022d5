package org.bijstand.delivery.process;

import static org.bijstand.engine.RoutingVariable.DELIVERY_OUTCOME;

import org.bijstand.delivery.Delivery;
import org.bijstand.delivery.Replacement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("releaseVisits")
class ReleaseVisits implements JavaDelegate {

    private final Replacement replacement;
    private final Delivery delivery;

    ReleaseVisits(Replacement replacement, Delivery delivery) {
        this.replacement = replacement;
        this.delivery = delivery;
    }

    /** The last visit may have begun since the replacement was decided; then there is nothing left to give away. */
    @Override
    public void execute(DelegateExecution execution) {
        String assignmentNumber = execution.getProcessBusinessKey();
        boolean somethingLeft = replacement.release(assignmentNumber);
        if (!somethingLeft) {
            delivery.settle(assignmentNumber);
        }
        execution.setVariable(DELIVERY_OUTCOME.variableName(), somethingLeft ? "replace" : "completed");
    }
}
