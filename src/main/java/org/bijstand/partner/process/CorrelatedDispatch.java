package org.bijstand.partner.process;

import org.bijstand.engine.AsSystem;
import org.bijstand.engine.ProcessMessages;
import org.bijstand.partner.DispatchBusy;
import org.bijstand.partner.DispatchProcess;
import org.bijstand.partner.RoundOutcome;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Wakes the process that waits for an answer. */
@Component
class CorrelatedDispatch implements DispatchProcess {

    private static final String PROCESS = "partner-dispatch";
    private static final String READING = "Task_ReadAnswer";
    private static final String JUDGEMENT = "Task_JudgeProposal";
    private static final String CONFIRMATION = "Task_ConfirmPartner";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final AsSystem system;

    CorrelatedDispatch(RuntimeService runtime, ManagementService management, AsSystem system) {
        this.runtime = runtime;
        this.management = management;
        this.system = system;
    }

    @Override
    public void answered(String assignmentNumber, RoundOutcome outcome) {
        try {
            boolean told = system.call(() -> tell(assignmentNumber, outcome));
            if (!told && outcome == RoundOutcome.ACCEPTED) {
                throw new DispatchBusy(assignmentNumber);
            }
        } catch (DispatchBusy busy) {
            throw busy;
        } catch (RuntimeException movedOn) {
            // A timer was faster. What waited a moment ago is gone or half gone, and the engine then fails in several
            // ways, not all of them with an exception of its own. None of our own steps runs within this call.
            throw new DispatchBusy(assignmentNumber, movedOn);
        }
    }

    private boolean tell(String assignmentNumber, RoundOutcome outcome) {
        ProcessInstance dispatch = runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(assignmentNumber)
                .singleResult();
        return dispatch != null
                && (wake(dispatch.getId())
                        || isAboutToRead(dispatch.getId())
                        || outcome == RoundOutcome.ACCEPTED && overtakeJudgement(dispatch.getId()));
    }

    private boolean wake(String instanceId) {
        boolean waits = runtime.createEventSubscriptionQuery()
                        .processInstanceId(instanceId)
                        .eventName(ProcessMessages.OFFER_ANSWERED)
                        .count()
                > 0;
        if (waits) {
            runtime.createMessageCorrelation(ProcessMessages.OFFER_ANSWERED)
                    .processInstanceId(instanceId)
                    .correlate();
        }
        return waits;
    }

    /** It was woken by an answer of a moment ago, and will find this one too. */
    private boolean isAboutToRead(String instanceId) {
        return management
                        .createJobQuery()
                        .processInstanceId(instanceId)
                        .activityId(READING)
                        .count()
                > 0;
    }

    /** While one partner's proposal is judged, another who was asked at the same time may still take it all. */
    private boolean overtakeJudgement(String instanceId) {
        boolean judged = runtime.getActiveActivityIds(instanceId).contains(JUDGEMENT);
        if (judged) {
            runtime.createProcessInstanceModification(instanceId)
                    .startBeforeActivity(CONFIRMATION)
                    .cancelAllForActivity(JUDGEMENT)
                    .execute();
        }
        return judged;
    }
}
