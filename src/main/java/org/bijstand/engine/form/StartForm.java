package org.bijstand.engine.form;

/**
 * What a feature does with one start form. Tasklist gives start forms no values, so there is nothing to open. A bean
 * serves exactly one form; a form without a bean stops the start-up.
 */
public interface StartForm {

    /** The id in the {@code .form} file, which is also its file name and the start event's {@code camunda:formRef}. */
    String formId();

    /**
     * Stores what was submitted, in the engine's transaction, and names the case that begins.
     *
     * @param userId who submitted it; null when the system did
     * @throws org.bijstand.casefile.InvalidInput when a person has to mend something; nothing starts
     */
    StartedCase submit(String userId, FormAnswers answers);
}
