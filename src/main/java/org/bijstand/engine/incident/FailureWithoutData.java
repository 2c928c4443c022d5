package org.bijstand.engine.incident;

/**
 * A failure as the engine may keep it for years: types and places, and the messages of our own exceptions, which by rule
 * carry no personal data. Those of others do: a database repeats the row, a mail library the address.
 */
final class FailureWithoutData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private FailureWithoutData(Throwable failure) {
        super(describe(failure), of(failure.getCause()), false, true);
        setStackTrace(failure.getStackTrace());
    }

    /** @return null when there is no failure */
    static FailureWithoutData of(Throwable failure) {
        return failure == null ? null : new FailureWithoutData(failure);
    }

    private static String describe(Throwable failure) {
        String type = failure.getClass().getSimpleName();
        boolean ours = failure.getClass().getName().startsWith("org.bijstand.");
        return ours && failure.getMessage() != null ? type + ": " + failure.getMessage() : type;
    }
}
