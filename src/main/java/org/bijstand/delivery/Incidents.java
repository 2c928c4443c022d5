package org.bijstand.delivery;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.reporting.FactKind;
import org.bijstand.reporting.Facts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What goes wrong with visits: told by members, partners and case workers (H8). */
@Service
public class Incidents {

    private final VisitRegister visits;
    private final IncidentRegister register;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final DeliveryProcess process;
    private final Facts facts;
    private final Clock clock;

    Incidents(
            VisitRegister visits,
            IncidentRegister register,
            Assignments assignments,
            CaseFiles cases,
            DeliveryProcess process,
            Facts facts,
            Clock clock) {
        this.visits = visits;
        this.register = register;
        this.assignments = assignments;
        this.cases = cases;
        this.process = process;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Keeps what was told and has somebody judge it. The same told again before that is one incident.
     *
     * @throws InvalidInput when its service is done with, or when a member tells of a visit that is still to come
     */
    @Transactional
    public void raise(long visitId, IncidentKind kind, String words, Reporter by) {
        if (note(visitId, kind, words, by)) {
            wake(visitId);
        }
    }

    /**
     * Keeps what was told; to be followed by {@link #wake}.
     *
     * @return false when it was told before and nobody has judged it yet
     * @throws InvalidInput when its service is done with, or when a member tells of a visit that is still to come
     */
    @Transactional
    public boolean note(long visitId, IncidentKind kind, String words, Reporter by) {
        Visit visit = visits.get(visitId);
        if (!isFollowed(visit)) {
            throw new InvalidInput("Bezoek", "hoort bij een dienst die afgerond is. Bespreek het bij de afsluiting.");
        }
        if (by == Reporter.MEMBER && !hasBegun(visit)) {
            throw new InvalidInput("Bezoek", "moet nog komen. Een melding kan pas wanneer het begonnen is.");
        }
        boolean isNew = register.add(visitId, kind, words, by, clock.instant());
        if (isNew && kind == IncidentKind.COMPLAINT) {
            count(visit);
        }
        return isNew;
    }

    private void count(Visit visit) {
        Assignment assignment = assignments.get(visit.assignmentNumber());
        int serial = register.ofVisit(visit.id()).size();
        facts.record(CaseFacts.of(
                        FactKind.COMPLAINT,
                        "visit-%d-%d".formatted(visit.id(), serial),
                        cases.get(assignment.caseNumber()))
                .service(assignment.service())
                .partner(visit.partnerId()));
    }

    /** Has somebody judge what was told about the visit. */
    @Transactional
    public void wake(long visitId) {
        process.incidentRaised(visits.get(visitId));
    }

    /** Whether a member can tell something about the visit now. */
    public boolean canBeToldOf(Visit visit) {
        return hasBegun(visit) && isFollowed(visit);
    }

    private boolean hasBegun(Visit visit) {
        return visit.hasBegun(LocalDateTime.now(clock));
    }

    private boolean isFollowed(Visit visit) {
        return visit.status() != VisitStatus.CANCELLED && process.isDelivering(visit.assignmentNumber());
    }

    public List<Incident> ofVisit(long visitId) {
        return register.ofVisit(visitId);
    }

    public List<Incident> ofAssignment(String assignmentNumber) {
        return register.ofAssignment(assignmentNumber);
    }
}
