package org.bijstand.casefile;

/**
 * A case is just moving on by itself, so that what somebody decided can't be taken in. Nothing was stored, and a moment
 * later it can be: whoever decided is asked to try again.
 */
public abstract class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause what the process was doing, or null */
    protected Busy(String message, Throwable cause) {
        super(message, cause);
    }
}
