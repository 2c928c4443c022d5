package org.bijstand.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.Hours;
import org.bijstand.delivery.DeliveryCase;
import org.bijstand.delivery.DeliveryScene;
import org.bijstand.delivery.Reporter;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.VisitReport;
import org.bijstand.delivery.VisitReports;
import org.bijstand.delivery.VisitStatus;
import org.bijstand.partner.DeclineReason;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferAnswers;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.Offers;
import org.bijstand.partner.Partner;
import org.bijstand.partner.TestPartners;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case from the grant to its end, in which the first partner doesn't come. */
class ReplacementProcessTest extends DeliveryScene {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseFiles cases;

    @Autowired
    VisitReports reports;

    @Autowired
    Offers offers;

    @Autowired
    OfferAnswers answers;

    private Partner first;
    private Partner second;

    @BeforeEach
    void aPartnerAcceptedAndAnotherOneCouldHave() {
        jdbc.sql("update partner set paused = true").update();
        first = DeliveryCase.partner(beans, TestPartners.partner().covers("1030"));
        second = DeliveryCase.partner(beans, TestPartners.partner());
        givenGranted(visit(10), visit(20));
        runtime.createProcessInstanceByKey("home-assistance")
                .businessKey(help.caseNumber())
                .setVariable("urgency", "NORMAL")
                .startBeforeActivity("SubProcess_Assignment#multiInstanceBody")
                .execute();
        driver.runJobs(help.caseNumber());
        answers.accept(openOffer().id());
        driver.runJobs(help.caseNumber());
    }

    @Test
    void theSecondPartnerFinishesWhatTheFirstDidNot() {
        LocalDate secondDay = help.visits().get(1).day();
        clock.advance(Duration.ofDays(11));
        memberCalls(firstVisit().day());
        judge(Map.of("decision", "REPLACE", "reason", "Kwam niet opdagen"));

        assertThat(openOffer().partnerId()).isEqualTo(second.id());
        assertThat(mail.textOf(mail.lastMailTo(first.email()))).contains("Een andere partner neemt deze bezoeken over");
        answers.accept(openOffer().id());
        driver.runJobs(help.caseNumber());
        clock.advance(Duration.ofDays(10));
        driver.fireTimer(help.caseNumber(), "Event_VisitEnded");
        reports.report(help.visits().get(1).id(), VisitReport.delivered(Hours.of(3)), Reporter.PARTNER);
        driver.runJobs(help.caseNumber());
        driver.fireTimer(help.caseNumber(), "Event_NoSatisfaction");

        assertThat(help.visits())
                .extracting(Visit::partnerId, Visit::status, Visit::day)
                .containsExactly(
                        tuple(first.id(), VisitStatus.MISSED, secondDay.minusDays(10)),
                        tuple(second.id(), VisitStatus.DELIVERED, secondDay));
        assertThat(account().consumed()).isEqualTo(Hours.of(3));
        assertThat(account().reserved()).isEqualTo(Hours.NONE);
        judgeBothPartners();
        assertThat(driver.isOver(help.caseNumber())).isTrue();
        assertThat(cases.get(help.caseNumber()).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(facts())
                .containsEntry("VISIT_MISSED", 1)
                .containsEntry("REPLACEMENT", 1)
                .containsEntry("VISIT_DELIVERED", 1)
                .containsEntry("PARTNER_JUDGED", 2)
                .containsEntry("CASE_CLOSED", 1);
    }

    @Test
    void whenNobodyElseIsFoundTheMemberIsToldAndNothingStaysReserved() {
        clock.advance(Duration.ofDays(11));
        memberCalls(firstVisit().day());
        judge(Map.of("decision", "REPLACE", "reason", "Kwam niet opdagen"));
        answers.decline(openOffer().id(), DeclineReason.NO_STAFF, null);
        driver.runJobs(help.caseNumber());

        Task search = driver.openTask(help.caseNumber(), "Task_FindPartner");
        users.as(
                Users.COORDINATOR,
                () -> driver.submit(search, Map.of("decision", "UNSERVED", "reason", "Niemand beschikbaar")));
        driver.runJobs(help.caseNumber());

        assertThat(help.assignment().status()).isEqualTo(AssignmentStatus.UNSERVED);
        assertThat(account().reserved()).isEqualTo(Hours.NONE);
        assertThat(mail.textOf(mail.lastMailTo(help.memberEmail()))).contains("we vonden niemand");
        assertThat(mail.mailsTo(help.requesterEmail())).hasSize(1);
        assertThat(driver.isOver(help.caseNumber())).isTrue();
        assertThat(cases.get(help.caseNumber()).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void whatACallerTellsHasToBeAboutAVisitOfTheCase() {
        LocalDate day = firstVisit().day();

        assertRefused("TB-1999-000001", day, "'Dossier- of opdrachtnummer' is niet bekend");
        assertRefused(help.caseNumber(), day.plusDays(1), "is geen dag met een bezoek in dit dossier");
        startIncident(help.number(), day, "COMPLAINT");
        assertRefused(help.caseNumber(), day, "is al gemeld voor dit bezoek");
    }

    private void assertRefused(String number, LocalDate day, String message) {
        assertThatThrownBy(() -> startIncident(number, day, "COMPLAINT")).hasMessageContaining(message);
    }

    private void memberCalls(LocalDate day) {
        startIncident(help.caseNumber(), day, "NO_SHOW");
        driver.runJobs(help.caseNumber());
    }

    private void startIncident(String number, LocalDate day, String kind) {
        users.as(
                Users.CASE_WORKER,
                () -> driver.start(
                        "visit-incident",
                        Map.of("number", number, "visitDate", day, "kind", kind, "words", "Zat te wachten")));
    }

    private void judge(Map<String, ?> decision) {
        Task task = driver.openTask(help.caseNumber(), "Task_JudgeIncident");
        users.as(Users.CASE_WORKER, () -> driver.submit(task, decision));
        driver.runJobs(help.caseNumber());
    }

    private void judgeBothPartners() {
        List<Task> open = driver.openTasks(help.caseNumber());
        assertThat(open)
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_JudgePartner"));
        for (Task task : open) {
            users.as(
                    Users.CASE_WORKER,
                    () -> driver.submit(task, Map.of("punctual", true, "score", task == open.get(0) ? "1" : "5")));
        }
        driver.runJobs(help.caseNumber());
    }

    private Offer openOffer() {
        return offers.ofAssignment(help.number()).stream()
                .filter(offer -> offer.state() == OfferState.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Integer> facts() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select kind, count(*) as number from fact where case_number = ? group by kind")
                .param(help.caseNumber())
                .query(row -> {
                    counts.put(row.getString("kind"), row.getInt("number"));
                });
        return counts;
    }
}
