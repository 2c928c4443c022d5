package org.bijstand.engine;

import java.util.List;
import java.util.Map;

/**
 * Evaluates the decision tables that analysts maintain. The features ask through this port so that their rules can be
 * read in a table while their code stays free of the engine.
 */
public interface Decisions {

    /**
     * Evaluates the latest deployed version of a decision.
     *
     * @param decisionId id of the decision in its DMN file, for instance {@code home-assistance-waiting-times}
     * @param inputs values by input name; an input the table reads must be present, be it null
     * @return one map of outputs by name for each rule that matches, in the order of the table; empty when none does.
     *     An output that its rule leaves blank is null.
     * @throws IllegalArgumentException when there is no such decision
     */
    List<Map<String, Object>> evaluate(String decisionId, Map<String, Object> inputs);
}
