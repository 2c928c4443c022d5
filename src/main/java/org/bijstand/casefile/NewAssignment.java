package org.bijstand.casefile;

import java.util.List;
import java.util.Map;

/** One service as the assessment asks for it. */
public record NewAssignment(ServiceKind service, List<PlannedVisit> visits, Map<Detail, String> details) {

    public NewAssignment {
        visits = visits.stream().sorted().toList();
        details = Map.copyOf(details);
    }
}
