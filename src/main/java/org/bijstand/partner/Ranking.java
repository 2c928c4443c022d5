package org.bijstand.partner;

import java.util.List;

/**
 * All partners, seen from one assignment.
 *
 * @param candidates the best first; the same each time as long as nothing changes
 * @param excluded those with the fewest reasons against them first, and those who want no work now last
 */
public record Ranking(List<Candidate> candidates, List<ExcludedPartner> excluded) {

    public Ranking {
        candidates = List.copyOf(candidates);
        excluded = List.copyOf(excluded);
    }
}
