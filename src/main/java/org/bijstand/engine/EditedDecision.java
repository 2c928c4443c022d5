package org.bijstand.engine;

import java.util.Collection;
import java.util.function.Consumer;

/**
 * For a feature whose decision table has to answer every question that cases will ask: before an analyst's edit of the
 * table, or of a process that asks it, takes effect, the feature tries it.
 */
public interface EditedDecision {

    /** The id of the decision. */
    String decisionId();

    /**
     * @param edited answers from the table as it would be; knows no other decision
     * @param processes the text of each process of the service line, as BPMN
     * @param say takes what is wrong and what to do, in Dutch
     */
    void check(Decisions edited, Collection<String> processes, Consumer<String> say);
}
