package org.bijstand.partner;

/** The process that waits for partners to answer. */
public interface DispatchProcess {

    /**
     * Tells that the offers of an assignment are decided, in the transaction in which that was stored.
     *
     * @throws DispatchBusy when somebody accepted and the process can't take that in at this moment
     */
    void answered(String assignmentNumber, RoundOutcome outcome);
}
