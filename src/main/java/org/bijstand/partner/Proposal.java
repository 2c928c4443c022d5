package org.bijstand.partner;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.partner.ProposalProblem.Kind;

/** Other times or part of the hours, within the days and hours that were granted. */
final class Proposal {

    private Proposal() {}

    /** @throws ProposalProblem when the visits can't be proposed instead of the planned ones */
    static void check(List<PlannedVisit> planned, List<PlannedVisit> proposed) {
        if (proposed.isEmpty()) {
            throw new ProposalProblem(Kind.NOTHING_LEFT);
        }
        if (sorted(planned).equals(sorted(proposed))) {
            throw new ProposalProblem(Kind.NOTHING_CHANGED);
        }
        Map<LocalDate, Hours> granted = hoursByDay(planned);
        hoursByDay(proposed).forEach((day, hours) -> {
            if (!granted.containsKey(day)) {
                throw new ProposalProblem(Kind.OTHER_DAY);
            }
            if (hours.compareTo(granted.get(day)) > 0) {
                throw new ProposalProblem(Kind.TOO_MANY_HOURS);
            }
        });
        if (overlap(sorted(proposed))) {
            throw new ProposalProblem(Kind.OVERLAP);
        }
        if (proposed.stream().anyMatch(Proposal::passesMidnight)
                && planned.stream().noneMatch(Proposal::passesMidnight)) {
            throw new ProposalProblem(Kind.PAST_MIDNIGHT);
        }
    }

    private static List<PlannedVisit> sorted(List<PlannedVisit> visits) {
        return visits.stream().sorted().toList();
    }

    private static Map<LocalDate, Hours> hoursByDay(List<PlannedVisit> visits) {
        return visits.stream()
                .collect(groupingBy(PlannedVisit::day, reducing(Hours.NONE, PlannedVisit::hours, Hours::plus)));
    }

    private static boolean overlap(List<PlannedVisit> visits) {
        return IntStream.range(1, visits.size())
                .anyMatch(next ->
                        visits.get(next - 1).ends().isAfter(visits.get(next).starts()));
    }

    private static boolean passesMidnight(PlannedVisit visit) {
        return visit.ends().isAfter(visit.day().plusDays(1).atStartOfDay());
    }
}
