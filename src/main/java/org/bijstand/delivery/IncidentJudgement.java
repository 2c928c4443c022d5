package org.bijstand.delivery;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.homeassistance.EntitlementExceeded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what follows from an incident (H8). */
@Service
public class IncidentJudgement {

    private final VisitRegister visits;
    private final IncidentRegister register;
    private final VisitReports reports;
    private final Assignments assignments;
    private final Clock clock;

    IncidentJudgement(
            VisitRegister visits,
            IncidentRegister register,
            VisitReports reports,
            Assignments assignments,
            Clock clock) {
        this.visits = visits;
        this.register = register;
        this.reports = reports;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** The partner goes on. @param reason is kept */
    @Transactional
    public void keepPartner(long visitId, String reason, String userId) {
        register.decide(visitId, IncidentDecision.CONTINUE, reason, userId, clock.instant());
    }

    /**
     * Somebody else gets the visits that are left. When nobody came, the visit itself is missed, so that nobody asks for
     * its report any more; it may be made up for.
     *
     * @param reason is kept
     * @param again when somebody else makes up for the visit, in local time
     * @throws InvalidInput when nothing is left for somebody else, or the visit can't be made up for then
     */
    @Transactional
    public void replacePartner(long visitId, String reason, Optional<LocalDateTime> again, String userId) {
        Visit visit = visits.get(visitId);
        LocalDateTime now = LocalDateTime.now(clock);
        if (visit.isOpen() && visit.hasBegun(now) && nobodyCame(visitId)) {
            reports.report(visitId, VisitReport.missed(MissedReason.PARTNER_UNAVAILABLE), Reporter.CASE_WORKER);
        }
        register.decide(visitId, IncidentDecision.REPLACE, reason, userId, clock.instant());
        plan(visit, again, now);
    }

    private void plan(Visit visit, Optional<LocalDateTime> again, LocalDateTime now) {
        if (again.isPresent() && !again.get().isAfter(now)) {
            throw new InvalidInput("Inhaalbezoek", "moet nog komen. Kies een later tijdstip.");
        }
        if (again.isPresent() && visits.get(visit.id()).status().isHelp()) {
            throw new InvalidInput(
                    "Inhaalbezoek", "kan niet: bij dit bezoek werd geholpen. Open een nieuw dossier voor meer hulp.");
        }
        Stream<PlannedVisit> ahead =
                visits.ahead(visit.assignmentNumber(), now).stream().map(Visit::plan);
        Stream<PlannedVisit> madeUp = again.stream()
                .map(start -> new PlannedVisit(start.toLocalDate(), start.toLocalTime(), visit.planned()));
        List<PlannedVisit> left = Stream.concat(ahead, madeUp).toList();
        if (left.isEmpty()) {
            throw new InvalidInput(
                    "Inhaalbezoek",
                    "is nog leeg en er komt geen bezoek meer. Kies wanneer iemand anders komt, of laat de partner "
                            + "verdergaan.");
        }
        if (left.stream().map(PlannedVisit::starts).distinct().count() < left.size()) {
            throw new InvalidInput("Inhaalbezoek", "valt samen met een ander bezoek. Kies een ander tijdstip.");
        }
        try {
            assignments.replan(visit.assignmentNumber(), left);
        } catch (EntitlementExceeded exceeded) {
            throw new InvalidInput(
                    "Inhaalbezoek", "past niet in de uren of dagen die het lid nog heeft. Kies een andere dag.");
        }
    }

    private boolean nobodyCame(long visitId) {
        return register.ofVisit(visitId).stream()
                .anyMatch(incident -> incident.isOpen() && incident.kind() == IncidentKind.NO_SHOW);
    }
}
