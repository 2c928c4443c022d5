package org.bijstand.partner.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Urgency;
import org.bijstand.mail.inbox.InboxState;
import org.bijstand.partner.DispatchBusy;
import org.bijstand.partner.DispatchScene;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.Partner;
import org.bijstand.testing.Post;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer by mail at the moment at which something else happens to the offer. */
class MailedAnswerRaceTest extends DispatchScene {

    @Autowired
    Post post;

    @Autowired
    ManagementService management;

    @RepeatedTest(4)
    void whenOnePartnerWritesAndAnotherClicksOneOfThemHasTheAssignment() throws Exception {
        List<Partner> partners = partners(2);
        String number = dispatch(Urgency.URGENT, THURSDAY);
        Offer clicked = offerTo(partners.get(1), number);
        UUID written = arrive(partners.get(0), "ja");

        atOnce(() -> post.handle(written), () -> tried(() -> answers.accept(clicked.id())));
        runJobs(number);
        handled(written);
        runJobs(number);

        assertThat(statesOf(number)).containsExactlyInAnyOrder(OfferState.ACCEPTED, OfferState.TAKEN);
        assertThat(assignments.get(number).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(countFacts("OFFER_ACCEPTED", number)).isOne();
        assertThat(driver.isOver(caseOf(number))).isTrue();
    }

    @RepeatedTest(4)
    void whenTheTimeIsUpAtThatMomentTheAnswerIsEitherInTimeOrTooLate() throws Exception {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        String timer = management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId())
                .activityId("Event_AnswerOverdue")
                .singleResult()
                .getId();
        UUID written = arrive(partner, "ja");

        atOnce(() -> post.handle(written), () -> tried(() -> management.executeJob(timer)));
        runJobs(number);
        handled(written);
        runJobs(number);

        boolean accepted = offerTo(partner, number).state() == OfferState.ACCEPTED;
        assertThat(offerTo(partner, number).state()).isIn(OfferState.ACCEPTED, OfferState.SILENT);
        assertThat(driver.passed(caseOf(number)).contains("Event_PartnerFound")).isEqualTo(accepted);
        assertThat(subjectsTo(partner).stream().anyMatch(subject -> subject.endsWith("uw antwoord kwam te laat")))
                .isEqualTo(!accepted);
    }

    private UUID arrive(Partner partner, String text) {
        return post.arrive(post.letter(mail.lastMailTo(partner.email()), partner.email(), "", text));
    }

    /** What had to wait until the process had moved on is handled the next time. */
    private void handled(UUID mailId) {
        assertThat(post.handle(mailId)).isEqualTo(InboxState.HANDLED);
    }

    /** Whether it went through; the loser of a race is told to try again. */
    private static boolean tried(Runnable action) {
        try {
            action.run();
            return true;
        } catch (DispatchBusy | ProcessEngineException lost) {
            return false;
        }
    }

    private static void atOnce(Callable<?> one, Callable<?> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (var done : threads.invokeAll(List.of(one::call, other::call))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
