package org.bijstand.casefile;

import java.util.List;
import java.util.Optional;

/** What is asked of partners, per case. */
public interface Assignments {

    /** @throws UnknownCase when there is none */
    default Assignment get(String number) {
        return find(number).orElseThrow(() -> new UnknownCase(number));
    }

    Optional<Assignment> find(String number);

    /** All assignments of a case, in the order of their numbers. */
    List<Assignment> ofCase(String caseNumber);

    /** Those of a case for which a partner has to be found: granted and not yet anybody's. */
    default List<Assignment> granted(String caseNumber) {
        return ofCase(caseNumber).stream()
                .filter(assignment -> assignment.status() == AssignmentStatus.GRANTED)
                .toList();
    }

    /**
     * Makes the case ask for exactly these services. One that was asked before keeps its number and is asked anew, one
     * that is no longer wanted goes. Meant for the time before anything was granted.
     */
    void request(String caseNumber, List<NewAssignment> wanted);

    void changeStatus(String number, AssignmentStatus status);

    /** Replaces the planned visits, for instance when a partner's other proposal was accepted. */
    void replan(String number, List<PlannedVisit> visits);
}
