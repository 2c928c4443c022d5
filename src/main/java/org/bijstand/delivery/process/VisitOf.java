package org.bijstand.delivery.process;

import org.bijstand.engine.RoutingVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The visit that a branch of a process is about. */
final class VisitOf {

    private VisitOf() {}

    static long execution(DelegateExecution execution) {
        return (Long) execution.getVariable(RoutingVariable.VISIT_ID.variableName());
    }
}
