package org.bijstand.delivery.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bijstand.calendar.WaitingTimes;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Urgency;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.VisitRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the model of a delivery which visits there are and when each is over. */
@Component("visits")
public class VisitsToFollow {

    private final VisitRegister visits;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final WaitingTimes waitingTimes;
    private final Clock clock;

    VisitsToFollow(
            VisitRegister visits, Assignments assignments, CaseFiles cases, WaitingTimes waitingTimes, Clock clock) {
        this.visits = visits;
        this.assignments = assignments;
        this.cases = cases;
        this.waitingTimes = waitingTimes;
        this.clock = clock;
    }

    /** The visits of the assignment that nobody reported yet. */
    public List<Long> open(DelegateExecution execution) {
        return visits.open(execution.getProcessBusinessKey()).stream()
                .map(Visit::id)
                .toList();
    }

    /** When to ask for the visit's report: some time after its end in Belgium. */
    public Date reportDue(DelegateExecution execution) {
        Visit visit = visits.get(VisitOf.execution(execution));
        String caseNumber = assignments.get(visit.assignmentNumber()).caseNumber();
        Urgency urgency = cases.get(caseNumber).urgency();
        Instant end = visit.endsAt().atZone(clock.getZone()).toInstant();
        return Date.from(waitingTimes.due("report-request", urgency, 1, end));
    }
}
