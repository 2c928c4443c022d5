package org.bijstand.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.NewAssignment;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.TestCases;
import org.bijstand.casefile.Urgency;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.TestMail;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The dispatch of one assignment: Lena needs three hours of housework on Thursday 8 and Friday 9 October 2026; it is
 * Monday the fifth, nine o'clock. Only the partners that a test names exist for it.
 */
@ApplicationTest
public abstract class DispatchScene {

    protected static final PlannedVisit THURSDAY =
            new PlannedVisit(LocalDate.of(2026, 10, 8), LocalTime.of(9, 0), Hours.of(3));
    protected static final PlannedVisit FRIDAY =
            new PlannedVisit(LocalDate.of(2026, 10, 9), LocalTime.of(14, 0), Hours.of(3));

    private static final LocalDateTime MONDAY_AT_NINE = LocalDateTime.of(2026, 10, 5, 9, 0);

    @Autowired
    protected ProcessDriver driver;

    @Autowired
    protected Offers offers;

    @Autowired
    protected OfferAnswers answers;

    @Autowired
    protected Assignments assignments;

    @Autowired
    protected TestMail mail;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private PartnerContracts contracts;

    @Autowired
    private PartnerRegister register;

    @BeforeEach
    void onMondayAtNineWithoutPartners() {
        at(MONDAY_AT_NINE);
        jdbc.sql("update partner set paused = true").update();
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.reset();
    }

    protected void at(LocalDateTime moment) {
        clock.moveTo(moment.atZone(ZoneId.of("Europe/Brussels")).toInstant());
    }

    /** Partners in the order in which they will be asked: each of the later ones has a wider area. */
    protected List<Partner> partners(int number) {
        List<Partner> partners = new ArrayList<>();
        List<String> areas = List.of("1030", "1000-1299", "1000-9999");
        for (int i = 0; i < number; i++) {
            partners.add(partner(TestPartners.partner().covers(areas.get(Math.min(i, areas.size() - 1)))));
        }
        return partners;
    }

    protected Partner partner(TestPartners builder) {
        Partner partner = builder.build();
        contracts.save(partner);
        return register.all().stream()
                .filter(stored -> stored.contractNumber().equals(partner.contractNumber()))
                .findAny()
                .orElseThrow();
    }

    /** Starts looking for a partner; returns the number of the assignment. */
    protected String dispatch(Urgency urgency, PlannedVisit... visits) {
        String number = granted(urgency, visits);
        runtime.startProcessInstanceByKey("partner-dispatch", number, Map.of("urgency", urgency.name()));
        driver.runJobs(caseOf(number));
        return number;
    }

    protected String granted(Urgency urgency, PlannedVisit... visits) {
        String caseNumber = cases.open(TestCases.hospitalAdmission(TestCases.lena(TestCases.newMembershipNumber())));
        cases.changeUrgency(caseNumber, urgency);
        assignments.request(
                caseNumber,
                List.of(new NewAssignment(
                        ServiceKind.HOUSEWORK,
                        Arrays.asList(visits),
                        Map.of(Detail.HOME_SIZE, "APARTMENT", Detail.STAIRS, "NO", Detail.TASKS, "Stofzuigen"))));
        Assignment assignment = assignments.ofCase(caseNumber).get(0);
        assignments.changeStatus(assignment.number(), AssignmentStatus.GRANTED);
        return assignment.number();
    }

    protected void runJobs(String assignmentNumber) {
        driver.runJobs(caseOf(assignmentNumber));
    }

    protected void fireTimer(String assignmentNumber, String eventId) {
        driver.fireTimer(caseOf(assignmentNumber), eventId);
    }

    /** The newest offer that the partner got for the assignment. */
    protected Offer offerTo(Partner partner, String assignmentNumber) {
        List<Offer> made = offers.ofAssignment(assignmentNumber).stream()
                .filter(offer -> offer.partnerId() == partner.id())
                .toList();
        assertThat(made).as("offers to partner %s", partner.id()).isNotEmpty();
        return made.get(made.size() - 1);
    }

    protected List<OfferState> statesOf(String assignmentNumber) {
        return offers.ofAssignment(assignmentNumber).stream().map(Offer::state).toList();
    }

    protected List<String> subjectsTo(Partner partner) {
        return mail.mailsTo(partner.email()).stream().map(mail::subjectOf).toList();
    }

    protected int countFacts(String kind, String assignmentNumber) {
        return jdbc.sql("select count(*) from fact where kind = ? and case_number = ?")
                .params(kind, caseOf(assignmentNumber))
                .query(Integer.class)
                .single();
    }

    protected static String caseOf(String assignmentNumber) {
        return assignmentNumber.substring(0, assignmentNumber.lastIndexOf('-'));
    }
}
