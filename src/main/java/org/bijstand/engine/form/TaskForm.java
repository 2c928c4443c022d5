package org.bijstand.engine.form;

import java.util.Map;

/**
 * What a feature does with one task form: fill it from the case file when it is opened, and take what was submitted.
 * Both happen in the engine's transaction. A bean serves exactly one form; a form without a bean stops the start-up.
 */
public interface TaskForm {

    /** The id in the {@code .form} file, which is also its file name and the task's {@code camunda:formRef}. */
    String formId();

    /**
     * The values to show, by the component's key. Text, numbers, booleans, enums and {@code java.time} values fill
     * fields; lists, maps and records fill tables, dynamic lists and option lists ({@link FormOption}). None of it
     * becomes a process variable.
     */
    Map<String, Object> open(OpenTask task);

    /**
     * Stores what was submitted and returns the routing facts that follow from it, nothing else. The form's own rules
     * have been checked before.
     *
     * @throws org.bijstand.casefile.InvalidInput when a person has to mend something; the task stays open
     */
    Map<String, Object> submit(OpenTask task, FormAnswers answers);
}
