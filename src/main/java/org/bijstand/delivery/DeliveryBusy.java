package org.bijstand.delivery;

import org.bijstand.casefile.Busy;

/** A timer of the process went off at this very moment; nothing was stored, and a moment later it can be. */
public class DeliveryBusy extends Busy {

    private static final long serialVersionUID = 1L;

    public DeliveryBusy(Throwable cause) {
        super("the process moved on at the same moment", cause);
    }
}
