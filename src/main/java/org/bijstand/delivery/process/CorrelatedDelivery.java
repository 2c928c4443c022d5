package org.bijstand.delivery.process;

import static org.bijstand.engine.RoutingVariable.VISIT_ID;

import java.util.List;
import org.bijstand.delivery.DeliveryBusy;
import org.bijstand.delivery.DeliveryProcess;
import org.bijstand.delivery.Visit;
import org.bijstand.engine.ProcessMessages;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Finds what waits by business key and sends it its message. */
@Component
class CorrelatedDelivery implements DeliveryProcess {

    private final RuntimeService runtime;

    CorrelatedDelivery(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean isDelivering(String assignmentNumber) {
        return !waiting(ProcessMessages.VISIT_INCIDENT, assignmentNumber).isEmpty();
    }

    /** The visits of one assignment wait side by side for the same message, each below its own visit id. */
    @Override
    public void visitReported(Visit visit) {
        waiting(ProcessMessages.VISIT_REPORTED, visit.assignmentNumber()).stream()
                .filter(execution -> runtime.getVariable(execution.getId(), VISIT_ID.variableName())
                        .equals(visit.id()))
                .forEach(execution -> send(ProcessMessages.VISIT_REPORTED, execution));
    }

    /** Several incidents may be judged at once, so each keeps its visit to itself. */
    @Override
    public void incidentRaised(Visit visit) {
        if (isDelivering(visit.assignmentNumber())) {
            unlessBusy(() -> runtime.createMessageCorrelation(ProcessMessages.VISIT_INCIDENT)
                    .processInstanceBusinessKey(visit.assignmentNumber())
                    .setVariableToTriggeredScope(VISIT_ID.variableName(), visit.id())
                    .correlate());
        }
    }

    @Override
    public void satisfactionGiven(String caseNumber) {
        waiting(ProcessMessages.SATISFACTION_GIVEN, caseNumber)
                .forEach(execution -> send(ProcessMessages.SATISFACTION_GIVEN, execution));
    }

    @Override
    public void caseWithdrawn(String caseNumber) {
        waiting(ProcessMessages.CASE_WITHDRAWN, caseNumber)
                .forEach(execution -> send(ProcessMessages.CASE_WITHDRAWN, execution));
    }

    private void send(String message, Execution receiver) {
        unlessBusy(() -> runtime.messageEventReceived(message, receiver.getId()));
    }

    private static void unlessBusy(Runnable message) {
        try {
            message.run();
        } catch (OptimisticLockingException aTimerWasFaster) {
            throw new DeliveryBusy(aTimerWasFaster);
        }
    }

    private List<Execution> waiting(String message, String businessKey) {
        return runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(businessKey)
                .list();
    }
}
