package org.bijstand.casefile;

/**
 * Input that a person has to mend. The message is Dutch, names the field as the person sees it, says what is wrong and
 * what to do; it never repeats personal data. Nothing has been stored when it is thrown.
 */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String problem;

    /** @param problem continues the sentence that the field's name starts: "moet in het verleden liggen. Kijk …" */
    public InvalidInput(String field, String problem) {
        super("'" + field + "' " + problem);
        this.field = field;
        this.problem = problem;
    }

    public String field() {
        return field;
    }

    /** The same, naming the part of a form that the field stands in, where several parts have such a field. */
    public InvalidInput in(String part) {
        return new InvalidInput(field + " (" + part + ")", problem);
    }
}
