package org.bijstand.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.delivery.DeliveryScene;
import org.bijstand.delivery.IncidentDecision;
import org.bijstand.delivery.IncidentKind;
import org.bijstand.delivery.IncidentRegister;
import org.bijstand.delivery.Incidents;
import org.bijstand.delivery.MissedReason;
import org.bijstand.delivery.Reporter;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.VisitReport;
import org.bijstand.delivery.VisitReports;
import org.bijstand.delivery.VisitStatus;
import org.bijstand.partner.Offers;
import org.bijstand.partner.Partner;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeliveryProcessTest extends DeliveryScene {

    @Autowired
    VisitReports reports;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentRegister incidentRegister;

    @Autowired
    Offers offers;

    private Partner partner;

    @Test
    void whenEveryVisitIsReportedTheHoursAreSettled() {
        givenDelivery(visit(1), visit(2));
        assertThat(textOfLastMailTo(help.memberEmail())).contains(partner.name(), "vanaf 09:00 (3 uur)");

        afterVisits(3);
        assertThat(mailsTo(partner.email())).hasSize(2);
        report(0, VisitReport.delivered(Hours.of(3)));
        report(1, VisitReport.delivered(new Hours(9)));
        driver.runJobs(help.caseNumber());

        assertThat(driver.isOver(help.number())).isTrue();
        assertThat(driver.passed(help.number())).contains("Event_DeliveryCompleted");
        assertThat(help.assignment().status()).isEqualTo(AssignmentStatus.COMPLETED);
        assertThat(account().consumed()).hasToString("5,25");
        assertThat(account().reserved()).isEqualTo(Hours.NONE);
    }

    @Test
    void aVisitIsAskedAboutWhenItHasEndedInBelgium() {
        givenDelivery(visit(1));
        LocalDateTime end = firstVisit().endsAt();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(help.number())
                        .count())
                .isEqualTo(1);
        assertThat(end.atZone(ZoneId.of("Europe/Brussels")).toInstant()).isAfter(clock.instant());
        assertThat(driver.timers(help.number())).containsExactly("Event_VisitEnded");
        assertThat(mailsTo(partner.email())).isEmpty();
    }

    @Test
    void aReportThatCameBeforeItWasAskedForIsNotAskedAgain() {
        givenDelivery(visit(1));
        clock.advance(Duration.ofDays(2));
        report(0, VisitReport.delivered(Hours.of(3)));

        driver.fireTimer(help.number(), "Event_VisitEnded");

        assertThat(driver.isOver(help.number())).isTrue();
        assertThat(mailsTo(partner.email())).isEmpty();
    }

    @Test
    void aMissingReportIsChasedAndThenACaseWorkerAsksByPhone() {
        givenDelivery(visit(1));
        afterVisits(2);

        driver.fireTimer(help.number(), "Event_ReportLate");
        assertThat(mailsTo(partner.email())).hasSize(2);
        driver.fireTimer(help.number(), "Event_ReportMissing");
        Task task = driver.openTask(help.caseNumber(), "Task_CompleteReport");
        users.as(Users.CASE_WORKER, () -> {
            assertThat(driver.open(task)).containsEntry("reportedAlready", false);
            assertThatThrownBy(() -> driver.submit(task, Map.of("outcome", "SHORTER", "hours", 4)))
                    .hasMessageContaining("mag hoogstens 3 zijn");
            driver.submit(task, Map.of("outcome", "SHORTER", "hours", 1.5));
        });
        driver.runJobs(help.caseNumber());

        assertThat(driver.isOver(help.number())).isTrue();
        assertThat(account().consumed()).hasToString("1,5");
        assertThat(account().reserved()).isEqualTo(Hours.NONE);
    }

    @Test
    void aReportThatComesWhileACaseWorkerAsksIsKept() {
        givenDelivery(visit(1));
        afterVisits(2);
        driver.fireTimer(help.number(), "Event_ReportMissing");
        report(0, VisitReport.delivered(Hours.of(3)));

        Task task = driver.openTask(help.caseNumber(), "Task_CompleteReport");
        users.as(Users.CASE_WORKER, () -> {
            assertThat(driver.open(task)).containsEntry("reportedAlready", true);
            driver.submit(task, Map.of());
        });
        driver.runJobs(help.caseNumber());

        assertThat(driver.isOver(help.number())).isTrue();
        assertThat(account().consumed()).isEqualTo(Hours.of(3));
    }

    @Test
    void aComplaintIsJudgedBesideTheVisitsAndThePartnerGoesOn() {
        givenDelivery(visit(1), visit(4));
        afterVisits(2);
        report(0, VisitReport.delivered(Hours.of(3)));
        incidents.raise(firstVisit().id(), IncidentKind.COMPLAINT, "Te laat", Reporter.MEMBER);
        incidents.raise(firstVisit().id(), IncidentKind.COMPLAINT, "Te laat!", Reporter.MEMBER);

        Task task = driver.openTask(help.caseNumber(), "Task_JudgeIncident");
        users.as(Users.COORDINATOR, () -> {
            assertThat(driver.open(task).get("told").toString()).contains("klacht, gemeld door het lid: Te laat");
            assertThatThrownBy(() -> driver.submit(
                            task,
                            Map.of(
                                    "decision", "REPLACE",
                                    "reason", "Kwam te laat",
                                    "again", visit(1).starts())))
                    .hasMessageContaining("bij dit bezoek werd geholpen");
            driver.submit(task, Map.of("decision", "CONTINUE", "reason", "Eenmalig"));
        });
        clock.advance(Duration.ofDays(4));
        report(1, VisitReport.delivered(Hours.of(3)));
        driver.runJobs(help.caseNumber());

        assertThat(driver.isOver(help.number())).isTrue();
        assertThat(incidentRegister.ofVisit(firstVisit().id()))
                .singleElement()
                .satisfies(incident -> assertThat(incident.decision()).isEqualTo(IncidentDecision.CONTINUE));
    }

    @Test
    void afterANoShowTheVisitsThatAreLeftAreFreedForSomebodyElse() {
        givenDelivery(visit(1), visit(4), visit(5));
        afterVisits(2);
        report(0, VisitReport.missed(MissedReason.PARTNER_UNAVAILABLE));

        Task task = driver.openTask(help.caseNumber(), "Task_JudgeIncident");
        users.as(
                Users.CASE_WORKER,
                () -> driver.submit(
                        task,
                        Map.of(
                                "decision", "REPLACE",
                                "reason", "Kwam niet",
                                "again", visit(1).starts())));
        driver.runJobs(help.caseNumber());

        assertThat(driver.passed(help.number())).contains("Event_DeliveryReplaced");
        assertThat(help.assignment().status()).isEqualTo(AssignmentStatus.GRANTED);
        assertThat(help.assignment().visits())
                .extracting(PlannedVisit::day)
                .containsExactly(visit(1).day(), visit(2).day(), visit(3).day());
        assertThat(account().reserved()).isEqualTo(Hours.of(9));
        assertThat(offers.acceptedPartner(help.number())).isEmpty();
        assertThat(textOfLastMailTo(partner.email())).contains("Een andere partner neemt deze bezoeken over");
        assertThat(textOfLastMailTo(help.memberEmail())).contains("We zoeken nu meteen iemand anders");

        Partner second = help.acceptedByPartner();
        start();

        assertThat(help.visits())
                .extracting(Visit::partnerId, Visit::status)
                .containsExactly(
                        tuple(partner.id(), VisitStatus.MISSED),
                        tuple(second.id(), VisitStatus.PLANNED),
                        tuple(second.id(), VisitStatus.PLANNED),
                        tuple(second.id(), VisitStatus.PLANNED));
    }

    @Test
    void withoutAnyVisitLeftThePartnerCanOnlyBeReplacedForAVisitThatIsMadeUp() {
        givenDelivery(visit(1));
        afterVisits(2);
        incidents.raise(firstVisit().id(), IncidentKind.NO_SHOW, "", Reporter.MEMBER);

        Task task = driver.openTask(help.caseNumber(), "Task_JudgeIncident");
        users.as(Users.CASE_WORKER, () -> {
            assertThatThrownBy(() -> driver.submit(task, Map.of("decision", "REPLACE", "reason", "Kwam niet")))
                    .hasMessageContaining("er komt geen bezoek meer");
            driver.submit(
                    task,
                    Map.of(
                            "decision", "REPLACE",
                            "reason", "Kwam niet",
                            "again", visit(1).starts()));
        });
        driver.runJobs(help.caseNumber());

        assertThat(help.visits()).singleElement().extracting(Visit::status).isEqualTo(VisitStatus.MISSED);
        assertThat(help.assignment().visits()).containsExactly(visit(1));
        assertThat(account().reserved()).isEqualTo(Hours.of(3));
    }

    private void givenDelivery(PlannedVisit... visits) {
        givenGranted(visits);
        partner = help.acceptedByPartner();
        start();
    }

    private void start() {
        runtime.startProcessInstanceByKey("service-delivery", help.number(), Map.of("urgency", "NORMAL"));
        driver.runJobs(help.caseNumber());
    }

    /** Moves the clock to the day and fires the timers of visits that have ended. */
    private void afterVisits(int days) {
        clock.advance(Duration.ofDays(days));
        driver.fireTimer(help.number(), "Event_VisitEnded");
    }

    private void report(int visit, VisitReport report) {
        reports.report(help.visits().get(visit).id(), report, Reporter.PARTNER);
    }

    private List<MimeMessage> mailsTo(String address) {
        return mail.mailsTo(address);
    }

    private String textOfLastMailTo(String address) {
        List<MimeMessage> mails = mailsTo(address);
        return mail.textOf(mails.get(mails.size() - 1));
    }
}
