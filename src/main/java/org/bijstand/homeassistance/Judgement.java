package org.bijstand.homeassistance;

import java.util.Comparator;
import java.util.List;

/** What the eligibility rules say of one service, with every reason. */
public record Judgement(String assignmentNumber, List<Reason> reasons) {

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /** The worst that any reason leads to. */
    public Outcome outcome() {
        return reasons.stream()
                .map(Reason::leadsTo)
                .max(Comparator.naturalOrder())
                .orElse(Outcome.ELIGIBLE);
    }

    /** The reasons that stand in the way. */
    public List<Reason> against() {
        return reasons.stream().filter(Reason::speaksAgainst).toList();
    }
}
