package org.bijstand.partner;

/** The process is between two steps and can't take in an answer now; a moment later it can. Nothing was stored. */
public class DispatchBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DispatchBusy(String assignmentNumber) {
        super("the dispatch of " + assignmentNumber + " can't take in an answer at this moment");
    }
}
