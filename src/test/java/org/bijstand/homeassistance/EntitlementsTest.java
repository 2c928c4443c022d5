package org.bijstand.homeassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.NewAssignment;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.TestCases;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class EntitlementsTest {

    private static final EntitlementSettings WINDOW =
            new EntitlementSettings(30, 30, DayRule.WINDOW, Cumulation.NO_CARRY_OVER);
    private static final EntitlementSettings NO_STACKING =
            new EntitlementSettings(30, 30, DayRule.SEPARATE_DAYS, Cumulation.NO_STACKING);
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    @Autowired
    Entitlements entitlements;

    @Autowired
    EntitlementLedger ledger;

    @Autowired
    CaseFiles cases;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String member = TestCases.newMembershipNumber();

    @Test
    void aGrantReservesADeliveryConsumesAndACancellationGivesBackTheRest() {
        Assignment care = ask(visit(MONDAY, "4"), visit(MONDAY.plusDays(1), "4"));

        entitlements.reserve(fileOf(care), List.of(care));
        entitlements.consume(care.number(), MONDAY, hours("3.25"));

        assertThat(status()).isEqualTo(status("3.25", "4.75", "22", 28));
        assertThat(status().inWords())
                .isEqualTo("22 uur op hoogstens 28 dagen (3,25 uur verleend, 4,75 uur gereserveerd)");

        entitlements.release(care.number());
        entitlements.release(care.number());

        assertThat(status()).isEqualTo(status("3.25", "0", "26.75", 29));
    }

    @Test
    void reservingTheSameAgainReservesNothingMore() {
        Assignment care = ask(visit(MONDAY, "20"));

        entitlements.reserve(fileOf(care), List.of(care));
        entitlements.reserve(fileOf(care), List.of(care));

        assertThat(status().reserved()).isEqualTo(Hours.of(20));
    }

    @Test
    void exactlyTheCapFitsAndAQuarterOfAnHourMoreDoesNot() {
        Assignment first = ask(visit(MONDAY, "20"));
        entitlements.reserve(fileOf(first), List.of(first));
        Assignment tooMuch = ask(visit(MONDAY, "10.25"));
        Assignment exactly = ask(visit(MONDAY, "10"));

        assertThatExceptionOfType(EntitlementExceeded.class)
                .isThrownBy(() -> entitlements.reserve(fileOf(tooMuch), List.of(tooMuch)))
                .satisfies(exceeded -> assertThat(exceeded.assignmentNumbers()).containsExactly(tooMuch.number()));
        entitlements.reserve(fileOf(exactly), List.of(exactly));

        assertThat(status()).isEqualTo(status("0", "30", "0", 29));
    }

    @Test
    void ofSeveralServicesThatDoNotAllFitNoneIsReservedAndTheLaterOneIsNamed() {
        CaseFile file = open();
        assignments.request(
                file.caseNumber(),
                List.of(
                        new NewAssignment(ServiceKind.HOUSEWORK, List.of(visit(MONDAY, "20")), Map.of()),
                        new NewAssignment(ServiceKind.PET_CARE, List.of(visit(MONDAY, "10.25")), Map.of())));

        assertThatExceptionOfType(EntitlementExceeded.class)
                .isThrownBy(() -> entitlements.reserve(file, assignments.ofCase(file.caseNumber())))
                .satisfies(
                        exceeded -> assertThat(exceeded.assignmentNumbers()).containsExactly(file.caseNumber() + "-2"));
        assertThat(status().reserved()).isEqualTo(Hours.NONE);
    }

    @Test
    void visitsOverNewYearCountInTheYearInWhichTheyFall() {
        Assignment care = ask(visit(LocalDate.of(2026, 12, 31), "20"), visit(LocalDate.of(2027, 1, 1), "20"));

        entitlements.reserve(fileOf(care), List.of(care));

        assertThat(entitlements.statusOf(member, 2026).left()).isEqualTo(Hours.of(10));
        assertThat(entitlements.statusOf(member, 2027).left()).isEqualTo(Hours.of(10));
    }

    @Test
    void whatIsLeftOfAYearDoesNotGoOverToTheNext() {
        assertThat(entitlements.statusOf(member, 2027).left()).isEqualTo(Hours.of(30));
    }

    @Test
    void underSeparateDaysTheThirtyFirstDayOfHelpDoesNotFit() {
        Assignment everyOtherDay = ask(IntStream.range(0, 30)
                .mapToObj(day -> visit(LocalDate.of(2026, 3, 1).plusDays(2L * day), "0.5"))
                .toArray(PlannedVisit[]::new));
        entitlements.reserve(fileOf(everyOtherDay), List.of(everyOtherDay));
        Assignment sameDay = ask(visit(LocalDate.of(2026, 3, 1), "1"));
        Assignment anotherDay = ask(visit(LocalDate.of(2026, 3, 2), "1"));

        entitlements.reserve(fileOf(sameDay), List.of(sameDay));

        assertThatExceptionOfType(EntitlementExceeded.class)
                .isThrownBy(() -> entitlements.reserve(fileOf(anotherDay), List.of(anotherDay)));
    }

    @Test
    void underTheWindowOnlyTheThirtyDaysFromTheFirstDayOfHelpCount() {
        Entitlements windowed = under(WINDOW);
        Assignment first = ask(visit(MONDAY, "2"));
        reserve(windowed, first);
        Assignment lastDay = ask(visit(MONDAY.plusDays(29), "2"));
        Assignment dayAfter = ask(visit(MONDAY.plusDays(30), "2"));
        Assignment dayBefore = ask(visit(MONDAY.minusDays(1), "2"));

        reserve(windowed, lastDay);

        assertThatExceptionOfType(EntitlementExceeded.class).isThrownBy(() -> reserve(windowed, dayAfter));
        assertThatExceptionOfType(EntitlementExceeded.class).isThrownBy(() -> reserve(windowed, dayBefore));
        assertThat(windowed.statusOf(member, 2026).inWords())
                .isEqualTo("26 uur tot en met 3/11/2026 (0 uur verleend, 4 uur gereserveerd)");
    }

    @Test
    void underNoStackingASecondServiceOnTheSameDayDoesNotFit() {
        Entitlements unstacked = under(NO_STACKING);
        reserve(unstacked, ask(visit(MONDAY, "2")));
        Assignment sameDay = ask(visit(MONDAY, "2"));
        Assignment nextDay = ask(visit(MONDAY.plusDays(1), "2"));

        assertThatExceptionOfType(EntitlementExceeded.class).isThrownBy(() -> reserve(unstacked, sameDay));
        reserve(unstacked, nextDay);
    }

    @Test
    void ofTwoGrantsAtTheSameMomentOnlyOneFits() throws Exception {
        Assignment one = ask(visit(MONDAY, "20"));
        Assignment other = ask(visit(MONDAY.plusDays(1), "20"));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService caseWorkers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> grants = caseWorkers.invokeAll(
                    Arrays.asList((Callable<Boolean>) () -> grant(one, together), () -> grant(other, together)));

            assertThat(List.of(passed(grants.get(0)), passed(grants.get(1)))).containsExactlyInAnyOrder(true, false);
        } finally {
            caseWorkers.shutdown();
        }
        assertThat(status().reserved()).isEqualTo(Hours.of(20));
    }

    @Test
    void theDatabaseItselfRefusesAPassedCap() {
        Assignment care = ask(visit(MONDAY, "20"));
        EntitlementSettings rules = new EntitlementSettings(30, 30, DayRule.SEPARATE_DAYS, Cumulation.NO_CARRY_OVER);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    Account account = ledger.lock(member, 2026);
                    ledger.append(account, care.number(), MONDAY, EntryKind.RESERVED, hours("30.25"));
                    ledger.settle(account, rules);
                }))
                .withMessageContaining("hours_within_cap");
    }

    @Test
    void anOverrideLetsOneCasePassTheCapAndLeavesNoRoomForTheNext() {
        Assignment first = ask(visit(MONDAY, "14"), visit(MONDAY.plusDays(1), "14"));
        entitlements.reserve(fileOf(first), List.of(first));
        Assignment second = ask(visit(MONDAY.plusDays(1), "5"));
        long decision = decisionOn(second);

        Overrun overrun = entitlements.reserveBeyondCap(fileOf(second), List.of(second), decision);

        assertThat(overrun).isEqualTo(new Overrun(Hours.of(3), 0, 0));
        assertThat(status().reserved()).isEqualTo(Hours.of(33));
        assertThat(status().left()).isEqualTo(Hours.NONE);
        assertThat(jdbc.sql("select quarters from entitlement_override where decision_id = ?")
                        .param(decision)
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
        Assignment third = ask(visit(MONDAY, "0.25"));
        assertThatExceptionOfType(EntitlementExceeded.class)
                .isThrownBy(() -> entitlements.reserve(fileOf(third), List.of(third)));
    }

    @Test
    void anOverrideEndsWithTheHelpItWasGivenFor() {
        Assignment first = ask(visit(MONDAY, "14"), visit(MONDAY.plusDays(1), "14"));
        entitlements.reserve(fileOf(first), List.of(first));
        Assignment second = ask(visit(MONDAY.plusDays(1), "5"));
        entitlements.reserveBeyondCap(fileOf(second), List.of(second), decisionOn(second));

        entitlements.release(second.number());

        assertThat(status()).isEqualTo(status("0", "28", "2", 28));
    }

    @Test
    void reservationsFollowVisitsThatMove() {
        Assignment care = ask(visit(MONDAY, "3"), visit(MONDAY.plusDays(1), "3"));
        entitlements.reserve(fileOf(care), List.of(care));
        entitlements.consume(care.number(), MONDAY, Hours.of(3));

        assignments.replan(
                care.number(), List.of(visit(MONDAY.plusDays(2), "2"), visit(LocalDate.of(2027, 1, 4), "2")));

        assertThat(status()).isEqualTo(status("3", "2", "25", 28));
        assertThat(entitlements.statusOf(member, 2027).reserved()).isEqualTo(Hours.of(2));
    }

    @Test
    void aVisitThatIsReportedAfterTheOthersMovedStillCountsUnderAnOverride() {
        Assignment first = ask(visit(MONDAY, "14"), visit(MONDAY.plusDays(1), "14"));
        entitlements.reserve(fileOf(first), List.of(first));
        Assignment second = ask(visit(MONDAY, "3"), visit(MONDAY.plusDays(1), "3"));
        entitlements.reserveBeyondCap(fileOf(second), List.of(second), decisionOn(second));
        assignments.replan(second.number(), List.of(visit(MONDAY.plusDays(2), "3")));

        entitlements.consume(second.number(), MONDAY, Hours.of(3));

        assertThat(status().consumed()).isEqualTo(Hours.of(3));
        assertThat(status().reserved()).isEqualTo(Hours.of(31));
    }

    @Test
    void visitsCannotMoveBeyondTheCap() {
        Assignment care = ask(visit(MONDAY, "14"), visit(MONDAY.plusDays(1), "14"));
        entitlements.reserve(fileOf(care), List.of(care));

        assertThatExceptionOfType(EntitlementExceeded.class)
                .isThrownBy(() -> assignments.replan(
                        care.number(), List.of(visit(MONDAY, "20"), visit(MONDAY.plusDays(1), "10.25"))));

        assertThat(assignments.get(care.number()).hours()).isEqualTo(Hours.of(28));
        assertThat(status().reserved()).isEqualTo(Hours.of(28));
    }

    @Test
    void moreThanReservedCanBeDeliveredOnlyWithinTheCap() {
        Assignment care = ask(visit(MONDAY, "9.5"), visit(MONDAY.plusDays(1), "20"));
        entitlements.reserve(fileOf(care), List.of(care));

        assertThatExceptionOfType(EntitlementExceeded.class)
                .isThrownBy(() -> entitlements.consume(care.number(), MONDAY, hours("10.25")));
        entitlements.consume(care.number(), MONDAY, hours("10"));

        assertThat(status()).isEqualTo(status("10", "20", "0", 28));
    }

    @Test
    void aPersonInNoRegisterHasAnAccountPerCase() {
        CaseFile file = cases.get(cases.open(TestCases.hospitalAdmission(TestCases.lena(null))));

        assertThat(Entitlements.holderOf(file)).isEqualTo(file.caseNumber());
    }

    private boolean grant(Assignment assignment, CyclicBarrier together) throws Exception {
        together.await();
        entitlements.reserve(fileOf(assignment), List.of(assignment));
        return true;
    }

    private static boolean passed(Future<Boolean> grant) throws InterruptedException {
        try {
            return grant.get();
        } catch (ExecutionException failure) {
            assertThat(failure).hasCauseInstanceOf(EntitlementExceeded.class);
            return false;
        }
    }

    private Entitlements under(EntitlementSettings rules) {
        return new Entitlements(ledger, rules, cases, assignments);
    }

    /** An instance made by hand has no transactions of its own. */
    private void reserve(Entitlements ruled, Assignment assignment) {
        transaction.executeWithoutResult(status -> ruled.reserve(fileOf(assignment), List.of(assignment)));
    }

    private CaseFile open() {
        return cases.get(cases.open(TestCases.hospitalAdmission(TestCases.lena(member))));
    }

    private Assignment ask(PlannedVisit... visits) {
        CaseFile file = open();
        assignments.request(
                file.caseNumber(), List.of(new NewAssignment(ServiceKind.HOUSEWORK, List.of(visits), Map.of())));
        return assignments.ofCase(file.caseNumber()).get(0);
    }

    private CaseFile fileOf(Assignment assignment) {
        return cases.get(assignment.caseNumber());
    }

    private long decisionOn(Assignment assignment) {
        return jdbc.sql("""
                        insert into coordinator_decision (case_number, decided_at, decided_by, decision, reason)
                        values (?, now(), 'carla', 'GRANT', 'Alleenstaande moeder.') returning id
                        """).param(assignment.caseNumber()).query(Long.class).single();
    }

    private EntitlementStatus status() {
        return entitlements.statusOf(member, 2026);
    }

    private static EntitlementStatus status(String consumed, String reserved, String left, int days) {
        return new EntitlementStatus(2026, hours(consumed), hours(reserved), hours(left), OptionalInt.of(days), null);
    }

    private static PlannedVisit visit(LocalDate day, String hours) {
        return new PlannedVisit(day, LocalTime.of(9, 0), hours(hours));
    }

    private static Hours hours(String amount) {
        return Hours.of(new BigDecimal(amount), "Uren");
    }
}
