package org.bijstand.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
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
import org.bijstand.delivery.Withdrawal;
import org.bijstand.delivery.WithdrawalReason;
import org.bijstand.delivery.Withdrawals;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferAnswers;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.Offers;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerRegister;
import org.bijstand.partner.TestPartners;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class WithdrawalProcessTest extends DeliveryScene {

    @Autowired
    CaseFiles cases;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    VisitReports reports;

    @Autowired
    Offers offers;

    @Autowired
    OfferAnswers answers;

    @Autowired
    PartnerRegister partners;

    @Test
    void afterTheCallTheCaseStopsAndBothAreTold() {
        help = DeliveryCase.opened(beans);
        startBefore("Task_AssessNeed");

        withdrawByPhone();

        assertStopped();
        assertThat(mailsTo(help.memberEmail())).hasSize(1);
        assertThat(mailsTo(help.requesterEmail())).hasSize(1);
    }

    @Test
    void whileAPartnerIsAskedTheOfferIsTakenBackAndTheHoursToo() {
        givenAnOffer();

        withdrawByPhone();

        assertStopped();
        assertThat(offer().state()).isEqualTo(OfferState.WITHDRAWN);
        assertThat(lastSubjectTo(asked().email())).contains(help.caseNumber());
        assertThat(account().reserved()).isEqualTo(Hours.NONE);
        assertThat(help.assignment().status()).isEqualTo(AssignmentStatus.CANCELLED);
    }

    @Test
    void duringTheHelpWhatWasDeliveredStaysAndWhatIsAheadIsCancelled() {
        givenAnOffer();
        answers.accept(offer().id());
        driver.runJobs(help.caseNumber());
        clock.advance(Duration.ofDays(11));
        driver.fireTimer(help.caseNumber(), "Event_VisitEnded");
        reports.report(firstVisit().id(), VisitReport.delivered(Hours.of(2)), Reporter.PARTNER);

        withdrawByPhone();
        withdrawals.undo(help.caseNumber());

        assertStopped();
        assertThat(help.visits()).extracting(Visit::status).containsExactly(VisitStatus.PARTLY, VisitStatus.CANCELLED);
        assertThat(account().consumed()).isEqualTo(Hours.of(2));
        assertThat(account().reserved()).isEqualTo(Hours.NONE);
        assertThat(mail.textOf(mail.lastMailTo(asked().email()))).contains("De hulp is niet meer nodig");
        assertThat(mailsTo(help.requesterEmail())).hasSize(1);
    }

    @Test
    void aVisitThatHasBegunIsStillAskedAboutAfterTheCaseWasStopped() {
        givenAnOffer();
        answers.accept(offer().id());
        driver.runJobs(help.caseNumber());
        clock.advance(Duration.ofDays(11));

        withdrawByPhone();
        reports.report(firstVisit().id(), VisitReport.delivered(Hours.of(3)), Reporter.PARTNER);

        assertStopped();
        assertThat(account().consumed()).isEqualTo(Hours.of(3));
        assertThat(account().reserved()).isEqualTo(Hours.NONE);
    }

    @Test
    void duringTheClosureTheCaseStopsToo() {
        givenAnOffer();
        answers.accept(offer().id());
        driver.runJobs(help.caseNumber());
        clock.advance(Duration.ofDays(30));
        driver.fireTimer(help.caseNumber(), "Event_VisitEnded");
        help.visits()
                .forEach(visit -> reports.report(visit.id(), VisitReport.delivered(Hours.of(3)), Reporter.PARTNER));
        driver.runJobs(help.caseNumber());
        assertThat(driver.timers(help.caseNumber())).containsExactly("Event_NoSatisfaction");

        withdrawByPhone();

        assertStopped();
        assertThat(account().consumed()).isEqualTo(Hours.of(6));
        assertThat(help.assignment().status()).isEqualTo(AssignmentStatus.COMPLETED);
    }

    @Test
    void whenTheMemberHasDiedOnlyTheRequesterIsWrittenTo() {
        help = DeliveryCase.opened(beans);
        startBefore("Task_AssessNeed");

        withdrawals.withdraw(help.caseNumber(), Withdrawal.Asker.RELATIVE, WithdrawalReason.DECEASED);
        driver.runJobs(help.caseNumber());

        assertThat(mailsTo(help.memberEmail())).isEmpty();
        assertThat(mailsTo(help.requesterEmail())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TB-2026-999999", "geen nummer", "TB-2026-000001-1"})
    void aCaseThatDoesNotExistIsNamedAsSuch(String number) {
        assertThatThrownBy(() -> users.as(Users.CASE_WORKER, () -> startWithdrawal(number)))
                .hasMessageContaining("'Dossiernummer' bestaat niet");
    }

    @Test
    void aCaseThatHasEndedCannotBeWithdrawn() {
        help = DeliveryCase.opened(beans);
        cases.close(help.caseNumber(), CaseStatus.CLOSED, clock.instant());

        assertThatThrownBy(() -> users.as(Users.CASE_WORKER, () -> startWithdrawal(help.caseNumber())))
                .hasMessageContaining("niet meer loopt (afgesloten)");
    }

    private void givenAnOffer() {
        givenGranted(visit(10), visit(20));
        DeliveryCase.partner(beans, TestPartners.partner());
        startBefore("SubProcess_Assignment#multiInstanceBody");
        assertThat(offer().state()).isEqualTo(OfferState.OPEN);
    }

    private void startBefore(String activity) {
        runtime.createProcessInstanceByKey("home-assistance")
                .businessKey(help.caseNumber())
                .setVariable("urgency", "NORMAL")
                .startBeforeActivity(activity)
                .execute();
        driver.runJobs(help.caseNumber());
    }

    private void withdrawByPhone() {
        users.as(Users.CASE_WORKER, () -> startWithdrawal(help.caseNumber()));
        driver.runJobs(help.caseNumber());
    }

    private void startWithdrawal(String caseNumber) {
        driver.start(
                "case-withdrawal",
                Map.of("caseNumber", caseNumber, "askedBy", "REQUESTER", "reason", "NO_LONGER_NEEDED"));
    }

    private void assertStopped() {
        assertThat(driver.isOver(help.caseNumber())).isTrue();
        assertThat(driver.passed(help.caseNumber())).contains("Event_WithdrawalDone");
        assertThat(cases.get(help.caseNumber()).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(lastSubjectTo(help.memberEmail())).contains(help.caseNumber(), "stopgezet");
    }

    private Offer offer() {
        return offers.ofAssignment(help.number()).get(0);
    }

    /** The partner who was offered the assignment first. */
    private Partner asked() {
        return partners.get(offer().partnerId());
    }

    private List<MimeMessage> mailsTo(String address) {
        return mail.mailsTo(address);
    }

    private String lastSubjectTo(String address) {
        return mail.subjectOf(mail.lastMailTo(address));
    }
}
