package org.bijstand.partner;

import org.bijstand.casefile.Busy;

/** The process is between two steps and can't take in an answer now; a moment later it can. Nothing was stored. */
public class DispatchBusy extends Busy {

    private static final long serialVersionUID = 1L;

    public DispatchBusy(String assignmentNumber) {
        this(assignmentNumber, null);
    }

    /** @param cause what the process was doing, or null */
    public DispatchBusy(String assignmentNumber, Throwable cause) {
        super("the dispatch of " + assignmentNumber + " can't take in an answer at this moment", cause);
    }
}
