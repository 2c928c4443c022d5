package org.bijstand.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.Hours;
import org.bijstand.delivery.Closure;
import org.bijstand.delivery.Delivery;
import org.bijstand.delivery.DeliveryScene;
import org.bijstand.delivery.MissedReason;
import org.bijstand.delivery.Reporter;
import org.bijstand.delivery.Satisfaction;
import org.bijstand.delivery.VisitReport;
import org.bijstand.delivery.VisitReports;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.LinkState;
import org.bijstand.link.Links;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerScores;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClosureProcessTest extends DeliveryScene {

    @Autowired
    Delivery delivery;

    @Autowired
    VisitReports reports;

    @Autowired
    Closure closure;

    @Autowired
    CaseFiles cases;

    @Autowired
    Links links;

    @Autowired
    PartnerScores scores;

    private Partner partner;

    @Test
    void theMemberAnswersThePartnerIsJudgedAndTheCaseIsClosed() {
        givenAVisit(VisitReport.delivered(Hours.of(3)));
        assertThat(mail.subjectOf(mail.lastMailTo(help.memberEmail()))).contains(help.caseNumber());

        closure.answer(help.caseNumber(), new Satisfaction(2, 4, "Nooit op tijd"));
        Task task = driver.openTask(help.caseNumber(), "Task_JudgePartner");
        users.as(Users.CASE_WORKER, () -> {
            assertThat(driver.open(task))
                    .containsEntry("satisfaction", "De hulp: 2 op 5. Hoe wij alles regelden: 4 op 5.")
                    .containsEntry("satisfactionWords", "Nooit op tijd");
            assertThat(driver.open(task))
                    .containsEntry("partner", partner.name())
                    .containsEntry("specification", "Eigen materiaal.")
                    .hasEntrySatisfying(
                            "visits", reports -> assertThat(reports.toString()).contains("uitgevoerd: 3 uur"));
            assertThatThrownBy(() -> driver.submit(task, Map.of("competent", true)))
                    .hasMessage("'Eindscore' is verplicht. Vul dit veld in.");
            driver.submit(task, Map.of("competent", true, "score", "3", "words", "Vaak te laat"));
        });
        driver.runJobs(help.caseNumber());

        assertThat(driver.isOver(help.caseNumber())).isTrue();
        assertThat(cases.get(help.caseNumber()).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(scores.averages().get(partner.id())).isEqualByComparingTo("3");
    }

    @Test
    void whenNobodyAnswersTheCaseClosesByItselfAndItsLinksNoLongerWork() {
        givenAVisit(VisitReport.delivered(Hours.of(3)));
        String satisfaction = tokenOfLastMail();

        driver.fireTimer(help.caseNumber(), "Event_NoSatisfaction");
        driver.fireTimer(help.caseNumber(), "Event_NotJudged");

        assertThat(driver.isOver(help.caseNumber())).isTrue();
        assertThat(cases.get(help.caseNumber()).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(links.open(LinkPurpose.SATISFACTION, satisfaction))
                .hasValueSatisfying(link -> assertThat(link.state()).isEqualTo(LinkState.REVOKED));
    }

    @Test
    void withoutAnyHelpNobodyIsAskedAnything() {
        givenAVisit(VisitReport.missed(MissedReason.MEMBER_ABSENT));

        assertThat(driver.isOver(help.caseNumber())).isTrue();
        assertThat(driver.passed(help.caseNumber())).doesNotContain("Task_AskSatisfaction", "Task_JudgePartner");
        assertThat(cases.get(help.caseNumber()).status()).isEqualTo(CaseStatus.CLOSED);
    }

    private void givenAVisit(VisitReport report) {
        givenGranted(visit(1));
        partner = help.acceptedByPartner();
        delivery.begin(help.number());
        clock.advance(Duration.ofDays(2));
        reports.report(firstVisit().id(), report, Reporter.PARTNER);
        delivery.settle(help.number());
        runtime.startProcessInstanceByKey("case-closure", help.caseNumber());
        driver.runJobs(help.caseNumber());
    }

    private String tokenOfLastMail() {
        String path = mail.linkIn(mail.lastMailTo(help.memberEmail())).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
