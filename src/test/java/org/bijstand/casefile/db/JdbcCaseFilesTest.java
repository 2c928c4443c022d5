package org.bijstand.casefile.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.CaseSummary;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.NewAssignment;
import org.bijstand.casefile.NewCase;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.TestCases;
import org.bijstand.casefile.UnknownCase;
import org.bijstand.casefile.Urgency;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class JdbcCaseFilesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    @Autowired
    CaseFiles cases;

    @Autowired
    Assignments assignments;

    @Autowired
    Clock clock;

    private final String member = TestCases.newMembershipNumber();

    @Test
    void aRequestIsReadBackAsItWasStored() {
        NewCase request = TestCases.hospitalAdmission(TestCases.lena(member));

        CaseFile file = cases.get(cases.open(request));

        assertThat(file.caseNumber()).matches("TB-[0-9]{4}-[0-9]{6}");
        assertThat(file.receivedAt()).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
        assertThat(file.consentAt()).isEqualTo(file.receivedAt());
        assertThat(file.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(file)
                .usingRecursiveComparison()
                .ignoringFields("caseNumber", "receivedAt", "consentAt", "status")
                .isEqualTo(request);
    }

    @Test
    void aCaseThatDoesNotExistIsSaidToBeUnknown() {
        assertThatExceptionOfType(UnknownCase.class)
                .isThrownBy(() -> cases.get("TB-1999-000001"))
                .withMessageContaining("TB-1999-000001");
    }

    @Test
    void aCaseEndsOnceAndStaysAsItEnded() {
        String number = open();

        cases.close(number, CaseStatus.WITHDRAWN, Instant.parse("2026-10-02T10:00:00Z"));
        cases.close(number, CaseStatus.CLOSED, Instant.parse("2026-10-03T10:00:00Z"));

        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void theEarlierCasesOfAMemberComeNewestFirstWithTheirServices() {
        String first = open();
        assignments.request(first, List.of(housework(MONDAY), pets(MONDAY)));
        String second = open();
        String third = open();

        assertThat(cases.earlierCasesOf(member, third))
                .extracting(CaseSummary::caseNumber)
                .containsExactly(second, first);
        assertThat(cases.earlierCasesOf(member, third).get(1).services())
                .containsExactly(ServiceKind.HOUSEWORK, ServiceKind.PET_CARE);
    }

    @Test
    void theUrgencyCanChange() {
        String number = open();

        cases.changeUrgency(number, Urgency.IMMEDIATE);

        assertThat(cases.get(number).urgency()).isEqualTo(Urgency.IMMEDIATE);
    }

    @Test
    void aServiceThatIsAskedForAgainKeepsItsNumberAndADroppedOneIsGone() {
        String number = open();
        assignments.request(number, List.of(housework(MONDAY), pets(MONDAY)));
        assignments.changeStatus(number + "-1", AssignmentStatus.REFUSED);

        assignments.request(number, List.of(shopping(MONDAY), housework(MONDAY.plusDays(1))));

        assertThat(assignments.ofCase(number))
                .extracting(a -> a.number() + " " + a.service() + " " + a.status() + " " + a.days())
                .containsExactly(
                        number + "-1 HOUSEWORK REQUESTED [2026-10-06]",
                        number + "-3 URGENT_SHOPPING REQUESTED [2026-10-05]");
        assertThat(assignments.get(number + "-1").details()).containsEntry(Detail.TASKS, "ramen; \"keuken\"");
    }

    @Test
    void onlyGrantedServicesAreToBeServed() {
        String number = open();
        assignments.request(number, List.of(housework(MONDAY), pets(MONDAY)));

        assignments.changeStatus(number + "-2", AssignmentStatus.GRANTED);

        assertThat(assignments.granted(number)).extracting("number").containsExactly(number + "-2");
    }

    @Test
    void visitsCanBePlannedAnew() {
        String number = open();
        assignments.request(number, List.of(housework(MONDAY)));

        assignments.replan(
                number + "-1",
                List.of(
                        new PlannedVisit(MONDAY.plusDays(2), LocalTime.of(9, 0), Hours.of(2)),
                        new PlannedVisit(MONDAY.plusDays(1), LocalTime.of(13, 30), new Hours(5))));

        assertThat(assignments.get(number + "-1").visits())
                .containsExactly(
                        new PlannedVisit(MONDAY.plusDays(1), LocalTime.of(13, 30), new Hours(5)),
                        new PlannedVisit(MONDAY.plusDays(2), LocalTime.of(9, 0), Hours.of(2)));
        assertThat(assignments.get(number + "-1").hours()).isEqualTo(new Hours(13));
    }

    private String open() {
        return cases.open(TestCases.hospitalAdmission(TestCases.lena(member)));
    }

    private static NewAssignment housework(LocalDate day) {
        return new NewAssignment(ServiceKind.HOUSEWORK, visit(day), Map.of(Detail.TASKS, "ramen; \"keuken\""));
    }

    private static NewAssignment pets(LocalDate day) {
        return new NewAssignment(ServiceKind.PET_CARE, visit(day), Map.of(Detail.PETS, "een kat"));
    }

    private static NewAssignment shopping(LocalDate day) {
        return new NewAssignment(ServiceKind.URGENT_SHOPPING, visit(day), Map.of());
    }

    private static List<PlannedVisit> visit(LocalDate day) {
        return List.of(new PlannedVisit(day, LocalTime.of(9, 0), Hours.of(3)));
    }
}
