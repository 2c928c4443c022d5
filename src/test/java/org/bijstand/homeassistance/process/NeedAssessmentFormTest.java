package org.bijstand.homeassistance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bijstand.homeassistance.process.CaseOnItsWay.TODAY;
import static org.bijstand.homeassistance.process.CaseOnItsWay.call;
import static org.bijstand.homeassistance.process.CaseOnItsWay.housework;
import static org.bijstand.homeassistance.process.CaseOnItsWay.sickChild;
import static org.bijstand.homeassistance.process.CaseOnItsWay.tuition;
import static org.bijstand.homeassistance.process.CaseOnItsWay.with;
import static org.bijstand.homeassistance.process.CaseOnItsWay.without;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.MemberStore;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.TestCases;
import org.bijstand.casefile.Urgency;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.ProcessDriver;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class NeedAssessmentFormTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 8);

    @Autowired
    ProcessDriver process;

    @Autowired
    CaseFiles cases;

    @Autowired
    Assignments assignments;

    @Autowired
    MemberStore members;

    @Autowired
    MovableClock clock;

    private final String member = TestCases.newMembershipNumber();
    private String caseNumber;

    @BeforeEach
    void aCaseWaitsForItsAssessmentOnMonday5October2026() {
        clock.moveTo(TODAY.atTime(10, 0).atZone(ZoneId.of("Europe/Brussels")).toInstant());
        members.save(TestCases.member(member, LocalDate.of(2026, 12, 31)));
        cases.open(TestCases.hospitalAdmission(TestCases.lena(member)));
        caseNumber = process.start("home-assistance", call(member, "mira@leden.example"));
        process.runJobs(caseNumber);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void theTaskShowsTheCaseTheEntitlementAndWhatIsMostOftenRight() {
        Map<String, Object> shown = process.open(task());

        assertThat(shown)
                .containsEntry("caseNumber", caseNumber)
                .containsEntry("caller", "Mira Testmans (familielid of naaste), 0470 00 00 12, mira@leden.example")
                .containsEntry("member", "Lena Testmans, geboren op 14/3/1950, spreekt Nederlands, 0470 00 00 11")
                .containsEntry("address", "Voorbeeldstraat 12 bus 3, 1030 Schaarbeek")
                .containsEntry("event", "onvoorziene ziekenhuisopname op 1/10/2026, verwacht thuis op 8/10/2026")
                .containsEntry("membership", "in orde: lid " + member + ", betaald tot en met 31/12/2026")
                .containsEntry("entitlement", "30 uur op hoogstens 30 dagen (0 uur verleend, 0 uur gereserveerd)")
                .containsEntry("hasEarlierCases", true)
                .doesNotContainKey("entitlementNextYear");
        assertThat(shown.get("entitlementRule").toString()).contains("op hoogstens 30 afzonderlijke dagen");
        // a cleaned house the day before coming home, shopping on the day itself, other help from tomorrow on
        assertThat(shown)
                .containsEntry("houseworkFirstDay", "2026-10-07")
                .containsEntry("shoppingFirstDay", "2026-10-08")
                .containsEntry("petsFirstDay", "2026-10-06");
    }

    @Test
    void aPeriodWithWeekdaysBecomesVisits() {
        assess(tuition(THURSDAY, LocalDate.of(2026, 10, 16), List.of("Monday", "Friday")));

        Assignment tuition = assignments.ofCase(caseNumber).get(0);
        assertThat(tuition.visits()).containsExactly(lesson(9), lesson(12), lesson(16));
        assertThat(tuition.details())
                .containsEntry(Detail.SUBJECTS, "Wiskunde, Frans")
                .containsEntry(Detail.LAST_DAY_OF_ABSENCE, "2026-12-18");
        assertThat(cases.get(caseNumber).urgency()).isEqualTo(Urgency.NORMAL);
    }

    @Test
    void lessonsSkipTheSchoolHolidaysWhenAsked() {
        Map<String, Object> overAutumn =
                tuition(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 13), List.of("Monday"));

        assess(with(overAutumn, "tuitionSkipHolidays", true));

        assertThat(assignments.ofCase(caseNumber).get(0).days())
                .containsExactly(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 9));
    }

    @Test
    void oneDayNeedsNoLastDay() {
        assess(housework(THURSDAY, 2.25));

        Assignment housework = assignments.ofCase(caseNumber).get(0);
        assertThat(housework.visits()).containsExactly(new PlannedVisit(THURSDAY, LocalTime.of(9, 0), new Hours(9)));
        assertThat(housework.details()).containsEntry(Detail.STAIRS, "YES").doesNotContainKey(Detail.ANIMALS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    houseworkLastDay  | 2026-10-07 | 'Laatste dag (hulp in het huishouden)' ligt vóór de eerste dag.
                    houseworkLastDay  | 2027-10-09 | 'Laatste dag (hulp in het huishouden)' ligt meer dan een jaar
                    houseworkFirstDay | 2026-09-30 | 'Eerste dag (hulp in het huishouden)' ligt vóór de gebeurtenis.
                    houseworkFirstDay | 2026-10-04 | 'Eerste dag (hulp in het huishouden)' is al voorbij.
                    houseworkFirstDay | 2026-02-30 | 'Eerste dag (hulp in het huishouden)' is geen bestaande datum.
                    houseworkFirstDay |            | 'Eerste dag (hulp in het huishouden)' is verplicht.
                    houseworkHours    | 0          | 'Uren per dag (hulp in het huishouden)' moet tussen een kwartier en 24 uur
                    houseworkHours    | 24.25      | 'Uren per dag (hulp in het huishouden)' moet tussen een kwartier en 24 uur
                    houseworkHours    | 2.1        | 'Uren per dag (hulp in het huishouden)' moet een aantal kwartieren zijn
                    houseworkHours    | -1         | 'Uren per dag (hulp in het huishouden)' moet
                    houseworkSunday   | true       | 'Enkel op deze weekdagen (hulp in het huishouden)' komt in de periode niet voor.
                    houseworkTasks    |            | 'Wat moet er gebeuren (hulp in het huishouden)' is verplicht.
                    houseworkHomeSize | KASTEEL    | 'Woning' is geen keuze uit de lijst.
                    """)
    void badInputIsNamedWithItsServiceAndTheTaskStaysOpen(String field, String value, String message) {
        Object answer = "true".equals(value) ? (Object) true : value;

        assertRefused(with(housework(THURSDAY, 3), field, answer), message);
    }

    @Test
    void aChildIsNotBornInTheFuture() {
        assertRefused(
                sickChild(THURSDAY, THURSDAY, LocalDate.of(2026, 10, 6)),
                "'Geboortedatum van het kind (thuisoppas voor een ziek kind)' ligt in de toekomst.");
    }

    @Test
    void lessonsFallWithinTheAbsence() {
        Map<String, Object> lessons = tuition(THURSDAY, THURSDAY, List.of());

        assertRefused(
                with(lessons, "tuitionAbsentUntil", "2026-10-07"),
                "'Eerste dag (thuisonderwijs)' en laatste dag moeten in de periode van afwezigheid");
        assertRefused(
                with(lessons, "tuitionAbsentFrom", "2026-12-19"),
                "'Vermoedelijk laatste dag afwezig (thuisonderwijs)' ligt vóór de eerste dag afwezig.");
    }

    @Test
    void atLeastOneServiceIsAskedFor() {
        assertRefused(without(housework(THURSDAY, 3), "houseworkWanted"), "'Welke hulp is nodig?' is nog leeg.");
    }

    private void assess(Map<String, Object> answers) {
        process.submit(task(), answers);
    }

    private void assertRefused(Map<String, Object> answers, String message) {
        Task task = task();

        assertThatThrownBy(() -> process.submit(task, answers)).hasMessageContaining(message);

        assertThat(task().getId()).isEqualTo(task.getId());
        assertThat(assignments.ofCase(caseNumber)).isEmpty();
    }

    private Task task() {
        return process.openTask(caseNumber, "Task_AssessNeed");
    }

    private static PlannedVisit lesson(int dayOfOctober) {
        return new PlannedVisit(LocalDate.of(2026, 10, dayOfOctober), LocalTime.of(14, 0), new Hours(9));
    }
}
