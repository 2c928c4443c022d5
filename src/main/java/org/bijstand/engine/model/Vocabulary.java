package org.bijstand.engine.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What models may name.
 *
 * @param beans the beans that models may run and ask, by name and with their types; see {@link ModelBeans}
 * @param forms ids of the forms
 * @param groups which groups the tasks of a model may be for; see {@link TaskGroups}
 * @param processes ids of processes that are deployed apart from the models checked
 * @param decisions ids of decisions that are deployed apart from the models checked
 */
public record Vocabulary(
        Map<String, Class<?>> beans,
        Set<String> forms,
        Function<ModelFile, Set<String>> groups,
        Set<String> processes,
        Set<String> decisions) {

    Vocabulary with(Set<String> moreProcesses, Set<String> moreDecisions) {
        return new Vocabulary(beans, forms, groups, union(processes, moreProcesses), union(decisions, moreDecisions));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
