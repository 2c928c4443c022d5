package org.bijstand.partner;

/** The process that waits for partners to answer. */
public interface DispatchProcess {

    /**
     * Tells that the offers of an assignment are decided, in the transaction in which that was stored.
     *
     * @throws DispatchBusy when the process can't take in that somebody accepted, or is just moving on by itself
     */
    void answered(String assignmentNumber, RoundOutcome outcome);
}
