package org.bijstand.mail.inbox;

/**
 * A mail can't be taken in at this moment, through no fault of its own; a little later it can. Nothing of it was stored, and
 * it is tried again without being counted as a failure.
 */
public class TryLater extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TryLater(Throwable cause) {
        super("this mail can't be taken in at this moment", cause);
    }
}
