package org.bijstand.delivery.process;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bijstand.casefile.Language;
import org.bijstand.delivery.Incident;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.VisitStatus;

/** Visits and incidents as a case worker reads them in a task. */
final class InWords {

    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Language.NL.locale());
    private static final DateTimeFormatter END = DateTimeFormatter.ofPattern("HH:mm", Language.NL.locale());

    private InWords() {}

    /** @param phone null when there is none */
    static String reachable(String name, String phone) {
        return phone == null ? name : name + ", " + phone;
    }

    static String visit(Visit visit) {
        return "%s–%s (%s uur)".formatted(START.format(visit.startsAt()), END.format(visit.endsAt()), visit.planned());
    }

    /** What became of it. */
    static String report(Visit visit) {
        if (visit.isOpen()) {
            return "nog geen verslag";
        }
        String status = visit.status().label();
        if (visit.status() == VisitStatus.MISSED) {
            return status + ": " + visit.missedReason().label();
        }
        return visit.status().isHelp() ? "%s: %s uur".formatted(status, visit.delivered()) : status;
    }

    static String incidents(List<Incident> incidents) {
        return incidents.stream().map(InWords::incident).collect(joining("\n\n"));
    }

    private static String incident(Incident incident) {
        String told = "%s, gemeld door %s"
                .formatted(incident.kind().label(), incident.raisedBy().label());
        return incident.words().isEmpty() ? told : told + ": " + incident.words();
    }

    /** One line per visit. */
    static String visits(List<Visit> visits) {
        return visits.stream().map(InWords::visit).collect(joining("\n"));
    }

    /** One line per visit, with what became of it. */
    static String reports(List<Visit> visits) {
        return visits.stream().map(visit -> visit(visit) + ": " + report(visit)).collect(joining("\n"));
    }
}
