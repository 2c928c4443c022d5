package org.bijstand.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The cases. */
public interface CaseFiles {

    /** Stores the request as an open case, received now. @return its number */
    String open(NewCase request);

    /** @throws UnknownCase when there is none */
    default CaseFile get(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new UnknownCase(caseNumber));
    }

    Optional<CaseFile> find(String caseNumber);

    /** Notes which member the person turned out to be. */
    void recognise(String caseNumber, String membershipNumber);

    void changeUrgency(String caseNumber, Urgency urgency);

    /** Ends an open case; one that has ended already stays as it is. */
    void close(String caseNumber, CaseStatus outcome, Instant at);

    /** The member's other cases, the newest first, at most ten; none for a person without a membership number. */
    List<CaseSummary> earlierCasesOf(String membershipNumber, String exceptCaseNumber);
}
