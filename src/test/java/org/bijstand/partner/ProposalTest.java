package org.bijstand.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.partner.ProposalProblem.Kind;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 8);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 9);
    private static final List<PlannedVisit> PLANNED =
            List.of(visit(THURSDAY, "09:00", 12), visit(THURSDAY, "18:00", 4), visit(FRIDAY, "09:00", 12));

    @Test
    void otherTimesAndFewerHoursOnTheGrantedDaysMayBeProposed() {
        assertFine(visit(THURSDAY, "13:00", 12));
        assertFine(visit(THURSDAY, "09:00", 1));
        assertFine(visit(THURSDAY, "09:00", 16));
        assertFine(visit(THURSDAY, "21:00", 12));
        assertFine(visit(THURSDAY, "09:00", 4), visit(THURSDAY, "10:00", 4), visit(FRIDAY, "10:00", 12));
    }

    @Test
    void somethingMustBeLeftAndSomethingMustDiffer() {
        assertProblem(Kind.NOTHING_LEFT);
        assertProblem(Kind.NOTHING_CHANGED, PLANNED.get(2), PLANNED.get(0), PLANNED.get(1));
    }

    @Test
    void noOtherDayAndNoHourMoreThanGrantedOnADay() {
        assertProblem(Kind.OTHER_DAY, visit(FRIDAY.plusDays(1), "09:00", 4));
        assertProblem(Kind.TOO_MANY_HOURS, visit(FRIDAY, "09:00", 13));
        assertProblem(Kind.TOO_MANY_HOURS, visit(THURSDAY, "09:00", 12), visit(THURSDAY, "18:00", 5));
    }

    @Test
    void visitsMayNotOverlapNorRunPastMidnight() {
        assertProblem(Kind.OVERLAP, visit(THURSDAY, "09:00", 12), visit(THURSDAY, "11:45", 4));
        assertProblem(Kind.OVERLAP, visit(THURSDAY, "09:00", 4), visit(THURSDAY, "09:00", 4));
        assertProblem(Kind.PAST_MIDNIGHT, visit(FRIDAY, "21:15", 12));
    }

    @Test
    void whereANightWasAskedForItMayRunPastMidnight() {
        List<PlannedVisit> night = List.of(visit(THURSDAY, "22:00", 32));

        assertThatCode(() -> Proposal.check(night, List.of(visit(THURSDAY, "23:00", 28))))
                .doesNotThrowAnyException();
    }

    private static void assertFine(PlannedVisit... proposed) {
        assertThatCode(() -> Proposal.check(PLANNED, List.of(proposed))).doesNotThrowAnyException();
    }

    private static void assertProblem(Kind kind, PlannedVisit... proposed) {
        ProposalProblem problem =
                catchThrowableOfType(ProposalProblem.class, () -> Proposal.check(PLANNED, List.of(proposed)));
        assertThat(problem).as("problem of %s", List.of(proposed)).isNotNull();
        assertThat(problem.kind()).isEqualTo(kind);
    }

    private static PlannedVisit visit(LocalDate day, String from, int quarters) {
        return new PlannedVisit(day, LocalTime.parse(from), new Hours(quarters));
    }
}
