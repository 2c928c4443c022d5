package org.bijstand.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The cases. */
public interface CaseFiles {

    /** Stores the request as an open case, received now. @return its number */
    String open(NewCase request);

    /** A number that no other case gets, for a request that has still to show whether it becomes one. */
    String reserveNumber();

    /** Stores the request as an open case under a number reserved before. */
    void open(String caseNumber, NewCase request, Instant receivedAt);

    /** @throws UnknownCase when there is none */
    default CaseFile get(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new UnknownCase(caseNumber));
    }

    Optional<CaseFile> find(String caseNumber);

    /** As typed by somebody of the line: the case of another is as unknown as one that isn't there. */
    default Optional<CaseFile> find(ServiceLine line, String caseNumber) {
        return ServiceLine.of(caseNumber).filter(line::equals).flatMap(own -> find(caseNumber));
    }

    /** Notes which member the person turned out to be. */
    void recognise(String caseNumber, String membershipNumber);

    void changeUrgency(String caseNumber, Urgency urgency);

    /** Wherever the case has the old e-mail address, it has the new one from now on. */
    void replaceEmail(String caseNumber, String old, String replacement);

    /** Ends an open case; one that has ended already stays as it is. */
    void close(String caseNumber, CaseStatus outcome, Instant at);

    /** The open cases that a member is helped in, or that were asked for from this e-mail address; the newest first. */
    List<CaseSummary> openCasesOf(String membershipNumber, String requesterEmail);

    /** The member's other cases, the newest first, at most ten; none for a person without a membership number. */
    List<CaseSummary> earlierCasesOf(String membershipNumber, String exceptCaseNumber);
}
