package org.bijstand.homeassistance;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bijstand.casefile.ServiceKind.HOME_TUITION;
import static org.bijstand.casefile.ServiceKind.HOUSEWORK;
import static org.bijstand.casefile.ServiceKind.PET_CARE;
import static org.bijstand.casefile.ServiceKind.SICK_CHILD_CARE;
import static org.bijstand.homeassistance.Outcome.DOUBTFUL;
import static org.bijstand.homeassistance.Outcome.ELIGIBLE;
import static org.bijstand.homeassistance.Outcome.NOT_ELIGIBLE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.MemberRegister;
import org.bijstand.casefile.MemberStore;
import org.bijstand.casefile.NewAssignment;
import org.bijstand.casefile.NewCase;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.TestCases;
import org.bijstand.casefile.TriggerKind;
import org.bijstand.engine.Decisions;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The deployed table, asked through the feature: all rules of H3, H4 and H5 at their edges. */
@ApplicationTest
class EligibilityTest {

    private static final String TABLE = "home-assistance-eligibility";
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    @Autowired
    Eligibility eligibility;

    @Autowired
    Entitlements entitlements;

    @Autowired
    CaseFiles cases;

    @Autowired
    Assignments assignments;

    @Autowired
    NeedAssessments assessments;

    @Autowired
    MemberStore members;

    @Autowired
    MemberRegister register;

    @Autowired
    EligibilityFacts facts;

    @Autowired
    EntitlementLedger ledger;

    @Autowired
    Judgements judgements;

    @Autowired
    Decisions decisions;

    @Autowired
    MovableClock clock;

    private final String member = TestCases.newMembershipNumber();
    private TriggerKind trigger = TriggerKind.ACCIDENT;

    @BeforeEach
    void aMemberInOrder() {
        clock.moveTo(at(TODAY));
        members.save(TestCases.member(member, LocalDate.of(2099, 12, 31)));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void anUnforeseenEventOfAMemberInOrderGivesARightToHelpAndSaysWhy() {
        String caseNumber = ask(housework(TODAY.plusDays(1), "3"));

        assertThat(decide(caseNumber)).isEqualTo(ELIGIBLE);
        assertThat(codes(caseNumber)).containsExactly("membership-in-order", "event-unforeseen");
        assertThat(eligibility
                        .of(caseNumber)
                        .get(caseNumber + "-1")
                        .reasons()
                        .get(0)
                        .source())
                .isEqualTo("H4, dienstvoorwaarden: leden die in orde zijn met hun aanvullende bijdragen");
    }

    @ParameterizedTest
    @CsvSource({
        "UNPLANNED_ADMISSION, ELIGIBLE,    event-unforeseen",
        "ACCIDENT,            ELIGIBLE,    event-unforeseen",
        "SUDDEN_ILLNESS,      ELIGIBLE,    event-unforeseen",
        "PLANNED_ADMISSION,   NOT_ELIGIBLE, event-foreseen",
        "OTHER,               DOUBTFUL,    event-unclear"
    })
    void onlyAnUnforeseenEventGivesARight(TriggerKind what, Outcome outcome, String reason) {
        trigger = what;

        String caseNumber = ask(housework(TODAY.plusDays(1), "3"));

        assertThat(decide(caseNumber)).isEqualTo(outcome);
        assertThat(codes(caseNumber)).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        // asked on 5 October, help on the 6th
        "2026-10-06, ELIGIBLE,     membership-in-order",
        "2026-10-05, DOUBTFUL,     membership-lapses",
        "2026-10-04, NOT_ELIGIBLE, membership-not-in-order",
        ",           NOT_ELIGIBLE, membership-not-in-order"
    })
    void theContributionsMustBePaid(LocalDate paidUntil, Outcome outcome, String reason) {
        members.save(TestCases.member(member, paidUntil));

        String caseNumber = ask(housework(TODAY.plusDays(1), "3"));

        assertThat(decide(caseNumber)).isEqualTo(outcome);
        assertThat(codes(caseNumber)).contains(reason);
    }

    @Test
    void somebodyWhoIsInNoRegisterIsDoubtful() {
        String caseNumber = cases.open(TestCases.hospitalAdmission(TestCases.lena(null)));
        assignments.request(caseNumber, List.of(housework(TODAY.plusDays(1), "3")));

        assertThat(decide(caseNumber)).isEqualTo(DOUBTFUL);
        assertThat(codes(caseNumber)).contains("membership-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        // the day before and on the sixteenth birthday
        "2010-10-08, 2026-10-07, 2026-10-07, ELIGIBLE",
        "2010-10-08, 2026-10-08, 2026-10-08, NOT_ELIGIBLE",
        // a second day of care on the birthday
        "2010-10-08, 2026-10-07, 2026-10-08, NOT_ELIGIBLE",
        // born on 29 February: sixteen years later there is one again
        "2012-02-29, 2028-02-28, 2028-02-28, ELIGIBLE",
        "2012-02-29, 2028-02-29, 2028-02-29, NOT_ELIGIBLE",
        // and in 2100 there is none
        "2084-02-29, 2099-12-30, 2099-12-31, ELIGIBLE"
    })
    void aSickChildIsYoungerThanSixteenOnEachDayOfCare(
            LocalDate birthDate, LocalDate firstDay, LocalDate lastDay, Outcome outcome) {
        clock.moveTo(at(firstDay.minusDays(1)));

        String caseNumber = ask(new NewAssignment(
                SICK_CHILD_CARE,
                visits("8", firstDay, lastDay),
                Map.of(Detail.CHILD_BIRTH_DATE, birthDate.toString())));

        assertThat(decide(caseNumber)).isEqualTo(outcome);
        assertThat(codes(caseNumber).contains("child-too-old")).isEqualTo(outcome == NOT_ELIGIBLE);
    }

    @Test
    void theAgeOfTheParentDoesNotMatterForOtherServices() {
        String caseNumber = ask(new NewAssignment(
                ServiceKind.CHILD_MINDING,
                visits("8", TODAY.plusDays(1)),
                Map.of(Detail.CHILD_BIRTH_DATE, "2000-01-01")));

        assertThat(decide(caseNumber)).isEqualTo(ELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-14, NOT_ELIGIBLE", "2026-10-15, ELIGIBLE"})
    void tuitionIsForAbsencesOfMoreThanTwoWeeks(LocalDate lastDayOfAbsence, Outcome outcome) {
        String caseNumber = ask(new NewAssignment(
                HOME_TUITION,
                visits("2", LocalDate.of(2026, 10, 7)),
                Map.of(
                        Detail.FIRST_DAY_OF_ABSENCE, "2026-10-01",
                        Detail.LAST_DAY_OF_ABSENCE, lastDayOfAbsence.toString(),
                        Detail.SCHOOL_COMMUNITY, "FLEMISH",
                        Detail.SCHOOL_LEVEL, "SECONDARY")));

        assertThat(decide(caseNumber)).isEqualTo(outcome);
        assertThat(codes(caseNumber).contains("absence-too-short")).isEqualTo(outcome == NOT_ELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({"3, ELIGIBLE", "3.25, NOT_ELIGIBLE"})
    void tuitionTakesAtMostThreeHoursADay(String hours, Outcome outcome) {
        String caseNumber = ask(tuition("FLEMISH", visits(hours, LocalDate.of(2026, 10, 7))));

        assertThat(decide(caseNumber)).isEqualTo(outcome);
    }

    @Test
    void theLessonsOfOneDayCountTogether() {
        LocalDate day = LocalDate.of(2026, 10, 7);
        List<PlannedVisit> morningAndAfternoon = List.of(
                new PlannedVisit(day, LocalTime.of(9, 0), Hours.of(2)),
                new PlannedVisit(day, LocalTime.of(14, 0), new Hours(5)));

        String caseNumber = ask(tuition("FLEMISH", morningAndAfternoon));

        assertThat(decide(caseNumber)).isEqualTo(NOT_ELIGIBLE);
        assertThat(codes(caseNumber)).contains("tuition-too-long");
    }

    @ParameterizedTest
    @CsvSource({
        // autumn 2026: the two Communities share no day
        "FLEMISH, 2026-10-21, ELIGIBLE,     ",
        "FRENCH,  2026-10-21, NOT_ELIGIBLE, tuition-in-holidays",
        "FLEMISH, 2026-11-04, NOT_ELIGIBLE, tuition-in-holidays",
        "FRENCH,  2026-11-04, ELIGIBLE,     ",
        // the days around the Christmas holidays
        "FLEMISH, 2026-12-18, ELIGIBLE,     ",
        "FLEMISH, 2026-12-21, NOT_ELIGIBLE, tuition-in-holidays",
        "FLEMISH, 2027-01-04, ELIGIBLE,     ",
        // not known yet
        "FRENCH,  2045-11-04, DOUBTFUL,     school-holidays-unknown"
    })
    void tuitionKeepsTheHolidaysOfTheSchoolsOwnCommunity(
            String community, LocalDate day, Outcome outcome, String reason) {
        clock.moveTo(at(day.minusDays(1)));

        String caseNumber = ask(tuition(community, visits("2", day)));

        assertThat(decide(caseNumber)).isEqualTo(outcome);
        if (reason != null) {
            assertThat(codes(caseNumber)).contains(reason);
        }
    }

    @Test
    void oneDayInTheHolidaysIsEnoughToRefuse() {
        String caseNumber = ask(tuition("FLEMISH", visits("2", LocalDate.of(2026, 10, 30), LocalDate.of(2026, 11, 2))));

        assertThat(decide(caseNumber)).isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void tuitionIsForPrimaryAndSecondarySchool() {
        NewAssignment college = new NewAssignment(
                HOME_TUITION,
                visits("2", LocalDate.of(2026, 10, 7)),
                Map.of(
                        Detail.FIRST_DAY_OF_ABSENCE, "2026-09-01",
                        Detail.LAST_DAY_OF_ABSENCE, "2026-12-31",
                        Detail.SCHOOL_COMMUNITY, "FLEMISH",
                        Detail.SCHOOL_LEVEL, "OTHER"));

        String caseNumber = ask(college);

        assertThat(decide(caseNumber)).isEqualTo(NOT_ELIGIBLE);
        assertThat(codes(caseNumber)).contains("school-level");
    }

    @ParameterizedTest
    @CsvSource({
        "10,    false, ELIGIBLE,     ",
        "10.25, false, NOT_ELIGIBLE, hours-cap",
        "10.25, true,  DOUBTFUL,     hours-cap-override"
    })
    void exactlyWhatIsLeftIsGrantedAndAQuarterOfAnHourMoreIsNot(
            String hours, boolean overrideAsked, Outcome outcome, String reason) {
        grant(housework(TODAY, "20"));
        String caseNumber = ask(housework(TODAY.plusDays(1), hours));
        assessments.store(caseNumber, "anke", overrideAsked);

        assertThat(decide(caseNumber)).isEqualTo(outcome);
        if (reason != null) {
            assertThat(codes(caseNumber)).contains(reason);
        }
    }

    @Test
    void inTheFirstDaysOfJanuaryTheNewYearsEntitlementCounts() {
        grant(new NewAssignment(
                HOUSEWORK, visits("15", LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 29)), Map.of()));
        clock.moveTo(at(LocalDate.of(2026, 12, 30)));

        assertThat(decide(ask(housework(LocalDate.of(2026, 12, 31), "0.25")))).isEqualTo(NOT_ELIGIBLE);
        assertThat(decide(ask(housework(LocalDate.of(2027, 1, 1), "24")))).isEqualTo(ELIGIBLE);
        // over New Year each visit counts in its own year
        assertThat(decide(ask(new NewAssignment(
                        HOUSEWORK, visits("1", LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)), Map.of()))))
                .isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void theThirtyFirstDayOfHelpIsRefused() {
        grant(new NewAssignment(HOUSEWORK, thirtyDaysOfHalfAnHour(), Map.of()));

        String caseNumber = ask(housework(LocalDate.of(2026, 12, 1), "0.5"));

        assertThat(decide(caseNumber)).isEqualTo(NOT_ELIGIBLE);
        assertThat(codes(caseNumber)).contains("days-cap").doesNotContain("hours-cap");
    }

    @Test
    void whatOneServiceTakesIsNoLongerThereForTheNext() {
        String caseNumber = ask(housework(TODAY.plusDays(1), "20"), pets(TODAY.plusDays(1), "10.25"));

        assertThat(decide(caseNumber)).isEqualTo(ELIGIBLE);
        assertThat(eligibility.of(caseNumber).values())
                .extracting(Judgement::outcome)
                .containsExactly(ELIGIBLE, NOT_ELIGIBLE);
    }

    @Test
    void aRefusedServiceTakesNothingFromTheNext() {
        String caseNumber = ask(
                new NewAssignment(
                        SICK_CHILD_CARE,
                        visits("20", TODAY.plusDays(1)),
                        Map.of(Detail.CHILD_BIRTH_DATE, "2000-01-01")),
                pets(TODAY.plusDays(1), "20"));

        decide(caseNumber);

        assertThat(eligibility.of(caseNumber).values())
                .extracting(Judgement::outcome)
                .containsExactly(NOT_ELIGIBLE, ELIGIBLE);
    }

    @Test
    void underNoStackingASecondServiceOnTheSameDayIsRefused() {
        String caseNumber = ask(housework(TODAY.plusDays(1), "2"), pets(TODAY.plusDays(1), "1"));

        under(new EntitlementSettings(30, 30, DayRule.SEPARATE_DAYS, Cumulation.NO_STACKING))
                .decide(caseNumber, TABLE);

        assertThat(eligibility.of(caseNumber).get(caseNumber + "-1").outcome()).isEqualTo(ELIGIBLE);
        assertThat(eligibility.of(caseNumber).get(caseNumber + "-2").against())
                .extracting(Reason::code)
                .containsExactly("services-stacked");
    }

    @ParameterizedTest
    @CsvSource({"29, ELIGIBLE", "30, NOT_ELIGIBLE"})
    void underTheWindowHelpEndsThirtyDaysAfterItsFirstDay(int daysLater, Outcome outcome) {
        grant(housework(TODAY, "1"));
        String caseNumber = ask(housework(TODAY.plusDays(daysLater), "1"));

        assertThat(under(new EntitlementSettings(30, 30, DayRule.WINDOW, Cumulation.NO_CARRY_OVER))
                        .decide(caseNumber, TABLE))
                .isEqualTo(outcome);
    }

    @Test
    void oneDoubtfulServiceMakesTheWholeCaseDoubtful() {
        grant(housework(TODAY, "20"));
        String caseNumber = ask(housework(TODAY.plusDays(1), "8"), pets(TODAY.plusDays(1), "4"));
        assessments.store(caseNumber, "anke", true);

        assertThat(decide(caseNumber)).isEqualTo(DOUBTFUL);
    }

    @Test
    void everyReasonIsToldInThreeLanguagesAndJudgingAgainReplacesThem() {
        trigger = TriggerKind.PLANNED_ADMISSION;
        members.save(TestCases.member(member, null));
        String caseNumber = ask(new NewAssignment(
                SICK_CHILD_CARE, visits("8", TODAY.plusDays(1)), Map.of(Detail.CHILD_BIRTH_DATE, "2000-01-01")));

        decide(caseNumber);
        decide(caseNumber);

        assertThat(codes(caseNumber)).containsExactly("membership-not-in-order", "event-foreseen", "child-too-old");
        assertThat(eligibility.of(caseNumber).get(caseNumber + "-1").against())
                .extracting(reason -> reason.texts().get(Language.FR))
                .contains("L’hospitalisation était prévue. Notre aide est destinée aux situations imprévues.");
    }

    /** The same feature under another reading of the rules. */
    private Eligibility under(EntitlementSettings reading) {
        return new Eligibility(
                cases, assignments, register, assessments, facts, ledger, reading, decisions, judgements, clock);
    }

    private Outcome decide(String caseNumber) {
        return eligibility.decide(caseNumber, TABLE);
    }

    private List<String> codes(String caseNumber) {
        return eligibility.of(caseNumber).values().stream()
                .flatMap(judgement -> judgement.reasons().stream())
                .map(Reason::code)
                .toList();
    }

    private String ask(NewAssignment... wanted) {
        NewCase admission = TestCases.hospitalAdmission(TestCases.lena(member));
        String caseNumber = cases.open(new NewCase(
                admission.requester(),
                admission.member(),
                admission.language(),
                admission.address(),
                trigger,
                admission.triggerDate(),
                admission.expectedDischarge(),
                admission.story(),
                true,
                admission.urgency()));
        assignments.request(caseNumber, List.of(wanted));
        return caseNumber;
    }

    private void grant(NewAssignment wanted) {
        String caseNumber = ask(wanted);
        Assignment assignment = assignments.ofCase(caseNumber).get(0);
        entitlements.reserve(cases.get(caseNumber), List.of(assignment));
    }

    private static NewAssignment housework(LocalDate day, String hours) {
        return new NewAssignment(HOUSEWORK, visits(hours, day), Map.of());
    }

    private static NewAssignment pets(LocalDate day, String hours) {
        return new NewAssignment(PET_CARE, visits(hours, day), Map.of());
    }

    private static NewAssignment tuition(String community, List<PlannedVisit> visits) {
        LocalDate day = visits.get(0).day();
        return new NewAssignment(
                HOME_TUITION,
                visits,
                Map.of(
                        Detail.FIRST_DAY_OF_ABSENCE,
                        day.minusDays(10).toString(),
                        Detail.LAST_DAY_OF_ABSENCE,
                        day.plusDays(30).toString(),
                        Detail.SCHOOL_COMMUNITY,
                        community,
                        Detail.SCHOOL_LEVEL,
                        "PRIMARY"));
    }

    private static List<PlannedVisit> visits(String hours, LocalDate... days) {
        return Arrays.stream(days)
                .distinct()
                .map(day -> new PlannedVisit(day, LocalTime.of(9, 0), Hours.of(new BigDecimal(hours), "Uren")))
                .toList();
    }

    private static List<PlannedVisit> thirtyDaysOfHalfAnHour() {
        List<PlannedVisit> visits = new ArrayList<>();
        for (LocalDate day = TODAY; visits.size() < 30; day = day.plusDays(1)) {
            if (day.getDayOfWeek() != SATURDAY && day.getDayOfWeek() != SUNDAY) {
                visits.addAll(visits("0.5", day));
            }
        }
        return visits;
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(ZoneId.of("Europe/Brussels")).toInstant();
    }
}
