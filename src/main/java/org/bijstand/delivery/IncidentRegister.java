package org.bijstand.delivery;

import java.time.Instant;
import java.util.List;

/** Where incidents are kept. */
public interface IncidentRegister {

    /** False, and nothing added, when the visit has an incident of this kind that wasn't judged yet. */
    boolean add(long visitId, IncidentKind kind, String words, Reporter by, Instant at);

    /** Those of a visit, the oldest first. */
    List<Incident> ofVisit(long visitId);

    /** Those of an assignment, the oldest first. */
    List<Incident> ofAssignment(String assignmentNumber);

    /** Judges the incidents of a visit that weren't judged yet. */
    void decide(long visitId, IncidentDecision decision, String reason, String userId, Instant at);
}
