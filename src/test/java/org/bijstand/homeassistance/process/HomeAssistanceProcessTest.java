package org.bijstand.homeassistance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.bijstand.homeassistance.process.CaseOnItsWay.TODAY;
import static org.bijstand.homeassistance.process.CaseOnItsWay.call;
import static org.bijstand.homeassistance.process.CaseOnItsWay.housework;
import static org.bijstand.homeassistance.process.CaseOnItsWay.sickChild;
import static org.bijstand.homeassistance.process.CaseOnItsWay.with;
import static org.bijstand.homeassistance.process.CaseOnItsWay.without;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.MemberStore;
import org.bijstand.casefile.NewAssignment;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.TestCases;
import org.bijstand.homeassistance.CoordinatorDecision;
import org.bijstand.homeassistance.CoordinatorDecision.Choice;
import org.bijstand.homeassistance.Entitlements;
import org.bijstand.homeassistance.Exceptions;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the call to the grant or the refusal, on every path. */
@ApplicationTest
class HomeAssistanceProcessTest {

    @Autowired
    TaskService tasks;

    @Autowired
    ProcessDriver process;

    @Autowired
    Users users;

    @Autowired
    TestMail mail;

    @Autowired
    CaseFiles cases;

    @Autowired
    Assignments assignments;

    @Autowired
    Entitlements entitlements;

    @Autowired
    Exceptions exceptions;

    @Autowired
    MemberStore members;

    @Autowired
    MovableClock clock;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    private final String member = TestCases.newMembershipNumber();
    private final String requester = member.toLowerCase() + "@leden.example";

    @BeforeEach
    void aMemberInOrderCallsOnMonday5October2026() {
        clock.moveTo(TODAY.atTime(10, 0).atZone(ZoneId.of("Europe/Brussels")).toInstant());
        members.save(TestCases.member(member, LocalDate.of(2026, 12, 31)));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void aRequestIsConfirmedAssessedAndGranted() {
        String caseNumber = take(call(member, requester));
        assertThat(mail.subjectOf(mail.lastMailTo(requester))).contains(caseNumber);

        assess(caseNumber, housework(TODAY.plusDays(2), 3));

        assertThat(process.passed(caseNumber)).contains("Task_ReserveHours").doesNotContain("Task_DecideException");
        assertThat(assignments.granted(caseNumber))
                .extracting(Assignment::number)
                .containsExactly(caseNumber + "-1");
        assertThat(entitlements.statusOf(member, 2026).reserved()).isEqualTo(Hours.of(3));
        assertThat(facts(caseNumber)).contains("REQUEST_RECEIVED null null", "SERVICE_ELIGIBLE HOUSEWORK null");
    }

    @Test
    void whoHasNoRightToHelpIsToldEveryReasonAndTheAlternatives() {
        Map<String, Object> planned = with(call(member, requester), "trigger", "PLANNED_ADMISSION");
        String caseNumber = take(with(planned, "language", "FR"));

        assess(caseNumber, sickChild(TODAY.plusDays(1), TODAY.plusDays(2), LocalDate.of(2010, 10, 7)));

        assertThat(process.passed(caseNumber)).contains("Event_NotEligible");
        assertThat(process.isOver(caseNumber)).isTrue();
        assertThat(cases.get(caseNumber).status()).isEqualTo(CaseStatus.NOT_ELIGIBLE);
        assertThat(mail.textOf(mail.lastMailTo(requester)))
                .contains(
                        "- L’hospitalisation était prévue.",
                        "- Au moins un des jours demandés, l'enfant a 16 ans ou plus.".replace('\'', '’'),
                        "- Votre commune connaît les milieux d’accueil")
                .doesNotContain("cotisations");
        assertThat(facts(caseNumber))
                .contains(
                        "SERVICE_REFUSED SICK_CHILD_CARE event-foreseen",
                        "SERVICE_REFUSED SICK_CHILD_CARE child-too-old");
    }

    @Test
    void aDoubtfulCaseThatACoordinatorGrantsGoesOn() {
        String caseNumber = take(with(call(member, requester), "trigger", "OTHER"));
        assess(caseNumber, housework(TODAY.plusDays(2), 3));

        decide(caseNumber, Choice.GRANT, "Brand in de keuken is ook onvoorzien.");

        assertThat(assignments.granted(caseNumber)).hasSize(1);
        assertThat(exceptions.of(caseNumber))
                .extracting(CoordinatorDecision::by, CoordinatorDecision::choice, CoordinatorDecision::reason)
                .containsExactly(tuple("carla", Choice.GRANT, "Brand in de keuken is ook onvoorzien."));
        assertThat(facts(caseNumber)).noneMatch(fact -> fact.startsWith("OVERRIDE_GRANTED"));
    }

    @Test
    void aDoubtfulCaseThatACoordinatorRefusesEnds() {
        String caseNumber = take(with(call(member, requester), "trigger", "OTHER"));
        assess(caseNumber, housework(TODAY.plusDays(2), 3));

        decide(caseNumber, Choice.REFUSE, "Verhuis was al lang gepland.");

        assertThat(process.passed(caseNumber)).contains("Event_NotEligible");
        assertThat(mail.textOf(mail.lastMailTo(requester)))
                .contains("- We kunnen niet vaststellen of het gaat om een onvoorziene ziekenhuisopname")
                .doesNotContain("Verhuis");
    }

    @Test
    void aCaseThatIsAssessedAgainShowsWhatWasAskedBefore() {
        String caseNumber = take(with(call(member, requester), "trigger", "OTHER"));
        assess(caseNumber, housework(TODAY.plusDays(2), 3));

        decide(caseNumber, Choice.REASSESS, "Vraag na of er familie kan helpen.");

        Map<String, Object> shown = process.open(process.openTask(caseNumber, "Task_AssessNeed"));
        assertThat(shown)
                .containsEntry("houseworkWanted", true)
                .containsEntry("houseworkFirstDay", "2026-10-07")
                .containsEntry("houseworkHours", 3.0)
                .containsEntry("houseworkStairs", true)
                .containsEntry("houseworkTasks", "Keuken en badkamer.")
                .containsEntry("petsWanted", false);
    }

    @Test
    void aCoordinatorCanLetACasePassTheCap() {
        use(28);
        String caseNumber = take(call(member, requester));
        assess(caseNumber, with(housework(TODAY.plusDays(2), 5), "overrideAsked", true));

        decide(caseNumber, Choice.GRANT, "Alleenstaand en zonder familie.");

        assertThat(entitlements.statusOf(member, 2026).reserved()).isEqualTo(Hours.of(33));
        assertThat(facts(caseNumber)).contains("OVERRIDE_GRANTED null null");
    }

    @Test
    void nobodyButACoordinatorDecidesAnException() {
        String caseNumber = take(with(call(member, requester), "trigger", "OTHER"));
        assess(caseNumber, housework(TODAY.plusDays(2), 3));
        Task task = process.openTask(caseNumber, "Task_DecideException");
        Map<String, Object> grant = Map.of("decision", Choice.GRANT, "reason", "Het mag.");

        assertThatThrownBy(() -> users.as(Users.CASE_WORKER, () -> process.submit(task, grant)))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> users.as(Users.ADMIN, () -> process.submit(task, grant)))
                .isInstanceOf(AuthorizationException.class);
        users.as(Users.COORDINATOR, () -> tasks.setAssignee(task.getId(), Users.CASE_WORKER));
        assertThatThrownBy(() -> users.as(Users.CASE_WORKER, () -> process.submit(task, grant)))
                .hasMessageContaining("'Beslissing' is aan een coördinator.");
        assertThatThrownBy(() -> users.as(
                        Users.COORDINATOR, () -> process.submit(task, Map.of("decision", Choice.GRANT, "reason", " "))))
                .hasMessageContaining("'Reden van de beslissing' is verplicht.");
        assertThat(exceptions.of(caseNumber)).isEmpty();
    }

    @Test
    void ofAPartlyDoubtfulCaseOnlyWhatIsBeyondDoubtCanBeGranted() {
        use(28);
        String caseNumber = take(call(member, requester));
        Map<String, Object> both = new HashMap<>(housework(TODAY.plusDays(2), 2));
        both.putAll(sickChild(TODAY.plusDays(1), TODAY.plusDays(1), LocalDate.of(2016, 5, 1)));
        assess(caseNumber, with(both, "overrideAsked", true));

        decide(caseNumber, Choice.GRANT_UNDOUBTED, "Het maximum geldt ook hier.");

        assertThat(assignments.ofCase(caseNumber))
                .extracting(a -> a.service() + " " + a.status())
                .containsExactly("SICK_CHILD_CARE REFUSED", "HOUSEWORK GRANTED");
        assertThat(mail.textOf(mail.lastMailTo(requester)))
                .contains(
                        "- oppas voor een ziek kind: De gevraagde uren gaan boven wat het lid dit jaar nog over heeft.");
    }

    @Test
    void aServiceThatIsRefusedDoesNotStopTheOthers() {
        String caseNumber = take(call(member, requester));
        Map<String, Object> both = new HashMap<>(housework(TODAY.plusDays(2), 2));
        both.putAll(sickChild(TODAY.plusDays(1), TODAY.plusDays(1), LocalDate.of(2010, 5, 1)));

        assess(caseNumber, both);

        assertThat(assignments.granted(caseNumber)).hasSize(1);
        assertThat(mail.textOf(mail.lastMailTo(requester)))
                .contains("- oppas voor een ziek kind: Op minstens één dag van de oppas is het kind 16 jaar of ouder.")
                .doesNotContain("hulp in het huishouden:");
    }

    @Test
    void hoursThatAnotherCaseTookInTheMeantimeBringTheCaseToACoordinator() {
        String caseNumber = take(call(member, requester));
        process.submit(caseNumber, "Task_AssessNeed", housework(TODAY.plusDays(2), 5));
        runJob(caseNumber, "Task_DecideEligibility");
        use(28);

        process.runJobs(caseNumber);

        assertThat(process.passed(caseNumber)).contains("Event_EntitlementExceeded");
        Map<String, Object> shown = process.open(process.openTask(caseNumber, "Task_DecideException"));
        assertThat(shown.get("reasons").toString()).contains("Een andere aanvraag van het lid heeft intussen de uren");
        assertThat(entitlements.statusOf(member, 2026).reserved()).isEqualTo(Hours.of(28));

        decide(caseNumber, Choice.GRANT, "De dochter kan niet langer helpen.");

        assertThat(entitlements.statusOf(member, 2026).reserved()).isEqualTo(Hours.of(33));
    }

    @Test
    void somebodyEnteredByHandIsDoubtfulUntilTheMemberIsRecognised() {
        Map<String, Object> byHand = new HashMap<>(without(call(member, requester), "memberNumber"));
        byHand.putAll(Map.of(
                "byHand", true,
                "firstName", "Lena",
                "lastName", "Testmans",
                "birthDate", "1950-03-14",
                "language", "NL",
                "street", "Voorbeeldstraat",
                "houseNumber", "12",
                "postcode", "1030"));
        String caseNumber = take(byHand);
        assess(caseNumber, housework(TODAY.plusDays(2), 3));
        decide(caseNumber, Choice.REASSESS, "Zoek het lidnummer op.");

        assess(caseNumber, with(housework(TODAY.plusDays(2), 3), "foundMember", member));

        assertThat(cases.get(caseNumber).member().membershipNumber()).isEqualTo(member);
        assertThat(assignments.ofCase(caseNumber))
                .extracting(Assignment::status)
                .containsExactly(AssignmentStatus.GRANTED);
    }

    private String take(Map<String, Object> answers) {
        String caseNumber = process.start("home-assistance", answers);
        process.runJobs(caseNumber);
        return caseNumber;
    }

    private void assess(String caseNumber, Map<String, Object> answers) {
        process.submit(caseNumber, "Task_AssessNeed", answers);
        process.runJobs(caseNumber);
    }

    private void decide(String caseNumber, Choice choice, String reason) {
        Task task = process.openTask(caseNumber, "Task_DecideException");
        users.as(Users.COORDINATOR, () -> process.submit(task, Map.of("decision", choice, "reason", reason)));
        process.runJobs(caseNumber);
    }

    /** Another case of the member reserves so much. */
    private void use(int hours) {
        String caseNumber = cases.open(TestCases.hospitalAdmission(TestCases.lena(member)));
        List<PlannedVisit> visits = List.of(
                new PlannedVisit(TODAY.plusDays(20), LocalTime.of(8, 0), Hours.of(hours / 2)),
                new PlannedVisit(TODAY.plusDays(21), LocalTime.of(8, 0), Hours.of(hours / 2)));
        assignments.request(caseNumber, List.of(new NewAssignment(ServiceKind.PET_CARE, visits, Map.of())));
        entitlements.reserve(cases.get(caseNumber), assignments.ofCase(caseNumber));
    }

    private void runJob(String caseNumber, String activityId) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber, "home-assistance")
                .singleResult()
                .getId();
        ManagementService management = engine.getManagementService();
        Job job = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activityId)
                .singleResult();
        management.executeJob(job.getId());
    }

    private List<String> facts(String caseNumber) {
        return jdbc.sql("select kind || ' ' || coalesce(service, 'null') || ' ' || coalesce(reason, 'null')"
                        + " from fact where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .list();
    }
}
