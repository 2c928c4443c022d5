package org.bijstand.partner;

import java.time.Clock;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.reporting.FactKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls in people when offers led nowhere (H7). */
@Service
public class Escalation {

    private static final String TOO_NEAR =
            "Het eerste bezoek komt te dichtbij om nog op antwoord van partners te wachten.";
    private static final String NOBODY_LEFT = "Er is geen partner meer die we nog kunnen vragen.";

    private final SearchStore searches;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final SearchLimit limit;
    private final OfferNotices notices;
    private final OfferFacts facts;
    private final Clock clock;

    Escalation(
            SearchStore searches,
            Assignments assignments,
            CaseFiles cases,
            SearchLimit limit,
            OfferNotices notices,
            OfferFacts facts,
            Clock clock) {
        this.searches = searches;
        this.assignments = assignments;
        this.cases = cases;
        this.limit = limit;
        this.notices = notices;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void toCoordinators(String assignmentNumber) {
        Assignment assignment = assignments.get(assignmentNumber);
        CaseFile file = cases.get(assignment.caseNumber());
        int round = round(assignmentNumber);
        searches.escalated(assignmentNumber, clock.instant());
        notices.alertCoordinators(file, assignment, round, reason(assignmentNumber));
        facts.record(FactKind.ESCALATED_TO_COORDINATOR, assignmentNumber, "-round-" + round);
    }

    @Transactional
    public void toSupervisors(String assignmentNumber) {
        Assignment assignment = assignments.get(assignmentNumber);
        CaseFile file = cases.get(assignment.caseNumber());
        SearchStore.Search search = searches.find(assignmentNumber).orElseThrow();
        notices.alertSupervisors(file, assignment, search.round(), search.escalatedAt());
        facts.record(FactKind.ESCALATED_TO_SUPERVISOR, assignmentNumber, "-round-" + search.round());
    }

    /** Why nobody is asked any more, a Dutch sentence. */
    public String reason(String assignmentNumber) {
        return limit.isPast(assignmentNumber) ? TOO_NEAR : NOBODY_LEFT;
    }

    private int round(String assignmentNumber) {
        return searches.find(assignmentNumber).orElseThrow().round();
    }
}
