package org.bijstand.casefile;

/**
 * Input that a person has to mend. The message is Dutch, names the field as the person sees it, says what is wrong and
 * what to do; it never repeats personal data. Nothing has been stored when it is thrown.
 */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param problem continues the sentence that the field's name starts: "moet in het verleden liggen. Kijk …" */
    public InvalidInput(String field, String problem) {
        super("'" + field + "' " + problem);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
