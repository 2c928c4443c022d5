package org.bijstand.partner.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Urgency;
import org.bijstand.partner.DeclineReason;
import org.bijstand.partner.DispatchBusy;
import org.bijstand.partner.DispatchScene;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.OfferStore;
import org.bijstand.partner.Partner;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets an assignment when several want it. */
class AcceptanceTest extends DispatchScene {

    @Autowired
    OfferStore store;

    @Autowired
    ManagementService management;

    @RepeatedTest(3)
    void whenTwentyPartnersAcceptAtOnceExactlyOneGetsTheAssignmentAndTheOthersAreTold() throws Exception {
        List<Partner> partners = partners(20);
        String number = dispatch(Urgency.IMMEDIATE, THURSDAY, FRIDAY);
        Offer first = offers.ofAssignment(number).get(0);
        partners.stream()
                .filter(partner ->
                        offers.ofAssignment(number).stream().noneMatch(offer -> offer.partnerId() == partner.id()))
                .forEach(partner -> store.add(number, partner.id(), 1, first.sentAt(), first.expiresAt()));
        List<Long> ids = offers.ofAssignment(number).stream().map(Offer::id).toList();
        assertThat(ids).hasSize(20);

        List<OfferState> answered = atOnce(ids.stream()
                .<Callable<OfferState>>map(id -> () -> answers.accept(id).state())
                .toList());

        assertThat(answered)
                .containsOnly(OfferState.ACCEPTED, OfferState.TAKEN)
                .filteredOn(OfferState.ACCEPTED::equals)
                .hasSize(1);
        assertThat(statesOf(number)).filteredOn(OfferState.ACCEPTED::equals).hasSize(1);
        assertThat(assignments.get(number).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        runJobs(number);
        Partner winner = offers.acceptedPartner(number).orElseThrow();
        String caseNumber = caseOf(number);
        assertThat(subjectsTo(winner)).contains("Gegevens voor opdracht " + caseNumber);
        partners.stream()
                .filter(partner -> partner.id() != winner.id())
                .forEach(loser -> assertThat(subjectsTo(loser)).contains("Opdracht " + caseNumber + " is al ingevuld"));
        assertThat(countFacts("OFFER_ACCEPTED", number)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void acceptingTwiceAtOnceIsAcceptingOnce() throws Exception {
        partners(1);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        long id = offers.ofAssignment(number).get(0).id();

        List<OfferState> answered = atOnce(IntStream.range(0, 8)
                .<Callable<OfferState>>mapToObj(i -> () -> answers.accept(id).state())
                .toList());

        assertThat(answered).containsOnly(OfferState.ACCEPTED);
        assertThat(countFacts("OFFER_ACCEPTED", number)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void acceptingAndDecliningAtOnceGivesOneOfBoth() throws Exception {
        partners(1);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        long id = offers.ofAssignment(number).get(0).id();

        List<OfferState> answered = atOnce(List.of(
                () -> answers.accept(id).state(),
                () -> answers.decline(id, DeclineReason.TOO_FAR, null).state()));

        assertThat(answered)
                .containsAnyOf(OfferState.ACCEPTED, OfferState.DECLINED)
                .hasSize(2);
        assertThat(answered.get(0)).isEqualTo(answered.get(1));
        boolean accepted = answered.get(0) == OfferState.ACCEPTED;
        assertThat(assignments.get(number).status())
                .isEqualTo(accepted ? AssignmentStatus.ASSIGNED : AssignmentStatus.GRANTED);
        assertThat(countFacts("OFFER_ACCEPTED", number) + countFacts("OFFER_DECLINED", number))
                .isEqualTo(1);
    }

    @RepeatedTest(8)
    void anAnswerAtTheMomentAtWhichTheRoundEndsIsEitherInTimeOrTooLate() throws Exception {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        Offer offer = offerTo(partner, number);
        String timer = management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId())
                .activityId("Event_AnswerOverdue")
                .singleResult()
                .getId();

        List<Boolean> done = atOnce(List.of(() -> succeeds(() -> answers.accept(offer.id())), () -> fires(timer)));
        runJobs(number);

        boolean accepted = offerTo(partner, number).state() == OfferState.ACCEPTED;
        assertThat(done).containsExactly(accepted, !accepted);
        assertThat(offerTo(partner, number).state()).isIn(OfferState.ACCEPTED, OfferState.SILENT);
        assertThat(driver.passed(caseOf(number)).contains("Event_PartnerFound")).isEqualTo(accepted);
        assertThat(driver.passed(caseOf(number)).contains("Task_WithdrawOffers"))
                .isEqualTo(!accepted);
    }

    @Test
    void anOfferThatExpiredCanNotBeAcceptedAnyMore() {
        partners(1);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        Offer offer = offers.ofAssignment(number).get(0);

        clock.moveTo(offer.expiresAt());

        assertThat(answers.accept(offer.id()).state()).isEqualTo(OfferState.OPEN);
        assertThat(assignments.get(number).status()).isEqualTo(AssignmentStatus.GRANTED);
    }

    @Test
    void anAssignmentThatIsNoLongerGrantedCanNotBeAccepted() {
        partners(1);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        assignments.changeStatus(number, AssignmentStatus.CANCELLED);

        assertThat(answers.accept(offers.ofAssignment(number).get(0).id()).state())
                .isEqualTo(OfferState.OPEN);
        assertThat(offers.acceptedPartner(number)).isEmpty();
    }

    /**
     * Whether the timer went through. When the partner was faster, the engine finds the round half gone and fails in
     * several ways, not all of them with an exception of its own; nothing of the timer's work remains then.
     */
    private boolean fires(String timer) {
        try {
            management.executeJob(timer);
            return true;
        } catch (RuntimeException lost) {
            return false;
        }
    }

    /** Whether it went through; the loser of a race is told to try again. */
    private static boolean succeeds(Runnable action) {
        try {
            action.run();
            return true;
        } catch (DispatchBusy | ProcessEngineException lost) {
            return false;
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> actions) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(actions.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(actions)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
