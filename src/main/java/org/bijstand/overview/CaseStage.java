package org.bijstand.overview;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.AssignmentStatus;

/** How far an open case has come: as far as the service that is furthest behind. */
public enum CaseStage {
    NEED("Behoefte te bepalen"),
    RIGHT("Recht op hulp te beslissen"),
    SEARCH("Partner gezocht"),
    DELIVERY("Hulp loopt"),
    CLOSING("Af te sluiten");

    private final String label;

    CaseStage(String label) {
        this.label = label;
    }

    /** The Dutch words that case workers and managers read. */
    public String label() {
        return label;
    }

    /** The same rule as {@code JdbcCaseLists} asks the database. */
    static CaseStage of(Collection<Assignment> assignments) {
        Set<AssignmentStatus> present =
                assignments.stream().map(Assignment::status).collect(Collectors.toSet());
        if (present.isEmpty()) {
            return NEED;
        }
        if (present.contains(AssignmentStatus.REQUESTED)) {
            return RIGHT;
        }
        if (present.contains(AssignmentStatus.GRANTED)) {
            return SEARCH;
        }
        return present.contains(AssignmentStatus.ASSIGNED) ? DELIVERY : CLOSING;
    }
}
