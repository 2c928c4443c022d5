package org.bijstand.mail.inbox;

/** A failure as the log may show it: an exception's message often repeats what could not be read. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Failure(String kinds) {
        super(kinds, null, false, true);
    }

    /** Kinds of the exception and its causes, and where the innermost one was thrown. */
    static Failure withoutWords(Throwable failure) {
        StringBuilder kinds = new StringBuilder(failure.getClass().getName());
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
            kinds.append(" by ").append(innermost.getClass().getName());
        }
        Failure shown = new Failure(kinds.toString());
        shown.setStackTrace(innermost.getStackTrace());
        return shown;
    }
}
