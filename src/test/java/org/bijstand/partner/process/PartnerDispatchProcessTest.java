package org.bijstand.partner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.Urgency;
import org.bijstand.mail.StaffAddresses;
import org.bijstand.partner.DeclineReason;
import org.bijstand.partner.DispatchScene;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.Partner;
import org.bijstand.partner.TestPartners;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The paths of the dispatch, from the first offer to a partner or to nobody. */
class PartnerDispatchProcessTest extends DispatchScene {

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    StaffAddresses staff;

    @Test
    void theBestPartnerIsAskedFirstAndWhenItAcceptsTheAssignmentIsIts() {
        List<Partner> partners = partners(2);

        String number = dispatch(Urgency.NORMAL, THURSDAY, FRIDAY);

        String caseNumber = caseOf(number);
        assertThat(offers.ofAssignment(number))
                .extracting(Offer::partnerId)
                .containsExactly(partners.get(0).id());
        assertThat(subjectsTo(partners.get(0))).containsExactly("Opdracht " + caseNumber + ": kunt u helpen?");

        clock.advance(Duration.ofMinutes(30));
        answers.accept(offerTo(partners.get(0), number).id());
        runJobs(number);

        assertThat(driver.passed(caseNumber)).contains("Event_PartnerFound").doesNotContain("Task_AlertCoordinator");
        assertThat(driver.isOver(caseNumber)).isTrue();
        assertThat(outcomeOf(number)).isEqualTo("accepted");
        assertThat(assignments.get(number).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(offers.acceptedPartner(number)).contains(partners.get(0));
        assertThat(subjectsTo(partners.get(0))).endsWith("Gegevens voor opdracht " + caseNumber);
        assertThat(mail.mailsTo(partners.get(1).email())).isEmpty();
        assertThat(minutesUntilAcceptance(number)).isEqualTo(30);
    }

    @Test
    void theAcceptedPartnerGetsTheVisitsForItsCalendar() throws Exception {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY, FRIDAY);

        answers.accept(offerTo(partner, number).id());
        runJobs(number);

        String source =
                new String(mail.lastMailTo(partner.email()).getInputStream().readAllBytes());
        assertThat(source).contains("text/calendar", "bijstand.ics");
    }

    @Test
    void whenAPartnerDeclinesTheNextOneIsAskedAtOnce() {
        List<Partner> partners = partners(2);
        String number = dispatch(Urgency.NORMAL, THURSDAY);

        answers.decline(offerTo(partners.get(0), number).id(), DeclineReason.NO_STAFF, null);
        runJobs(number);

        assertThat(statesOf(number)).containsExactly(OfferState.DECLINED, OfferState.OPEN);
        answers.accept(offerTo(partners.get(1), number).id());
        runJobs(number);
        assertThat(offers.acceptedPartner(number)).contains(partners.get(1));
        assertThat(countFacts("OFFER_SENT", number)).isEqualTo(2);
        assertThat(countFacts("OFFER_DECLINED", number)).isEqualTo(1);
    }

    @Test
    void whoKeepsSilentIsRemindedOnceThenReplacedByTheNextAndInTheEndACoordinatorAndAManagerAreCalledIn() {
        List<Partner> partners = partners(2);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        String caseNumber = caseOf(number);

        fireTimer(number, "Event_ReminderDue");
        assertThat(subjectsTo(partners.get(0)))
                .containsExactly(
                        "Opdracht " + caseNumber + ": kunt u helpen?", "Herinnering voor opdracht " + caseNumber);

        atTheEndOfTheRound(number);
        fireTimer(number, "Event_AnswerOverdue");
        assertThat(subjectsTo(partners.get(0))).endsWith("Opdracht " + caseNumber + " is niet meer beschikbaar");
        assertThat(statesOf(number)).containsExactly(OfferState.SILENT, OfferState.OPEN);

        atTheEndOfTheRound(number);
        fireTimer(number, "Event_AnswerOverdue");
        assertThat(driver.openTask(caseNumber, "Task_FindPartner")).isNotNull();
        assertThat(mailsAbout(caseNumber, staff.coordinators().value()))
                .singleElement()
                .asString()
                .contains("Er is geen partner meer die we nog kunnen vragen.");

        fireTimer(number, "Event_NotPickedUp");
        assertThat(driver.openTask(caseNumber, "Task_FindPartnerEscalated")).isNotNull();
        assertThat(mailsAbout(caseNumber, staff.supervisors().value())).hasSize(1);
        assertThat(countFacts("OFFER_SILENT", number)).isEqualTo(2);
        assertThat(countFacts("ESCALATED_TO_COORDINATOR", number)).isEqualTo(1);
        assertThat(countFacts("ESCALATED_TO_SUPERVISOR", number)).isEqualTo(1);
    }

    @Test
    void aReminderThatIsRunAgainGoesOutOnce() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        Job timer = management
                .createJobQuery()
                .processInstanceId(instanceOf(number))
                .activityId("Event_ReminderDue")
                .singleResult();

        management.executeJob(timer.getId());
        runtime.createProcessInstanceModification(instanceOf(number))
                .startBeforeActivity("Task_RemindPartners")
                .execute();
        runJobs(number);

        assertThat(subjectsTo(partner))
                .filteredOn(subject -> subject.startsWith("Herinnering"))
                .hasSize(1);
    }

    @Test
    void theRoundEndsWhenItsOffersExpire() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);

        Job timer = management
                .createJobQuery()
                .processInstanceId(instanceOf(number))
                .activityId("Event_AnswerOverdue")
                .singleResult();

        assertThat(timer.getDuedate().toInstant())
                .isEqualTo(offerTo(partner, number).expiresAt());
    }

    @Test
    void nobodyIsWaitedForLongerThanTheFirstVisitAllows() {
        Partner partner = partners(1).get(0);
        at(LocalDateTime.of(2026, 10, 7, 7, 30));

        String number = dispatch(Urgency.NORMAL, THURSDAY);

        assertThat(LocalDateTime.ofInstant(offerTo(partner, number).expiresAt(), clock.getZone()))
                .isEqualTo(LocalDateTime.of(2026, 10, 7, 9, 0));
    }

    @Test
    void whenTheFirstVisitIsTooNearACoordinatorIsCalledInWithoutAskingAnybody() {
        partners(1);
        at(LocalDateTime.of(2026, 10, 7, 9, 0));

        String number = dispatch(Urgency.NORMAL, THURSDAY);

        assertThat(offers.ofAssignment(number)).isEmpty();
        assertThat(mailsAbout(caseOf(number), staff.coordinators().value()))
                .singleElement()
                .asString()
                .contains("Het eerste bezoek komt te dichtbij");
    }

    @Test
    void whenItIsUrgentSeveralAreAskedAtOnceAndTheOthersHearThatItIsTaken() {
        List<Partner> partners = partners(4);
        String number = dispatch(Urgency.URGENT, THURSDAY);
        String caseNumber = caseOf(number);
        assertThat(offers.ofAssignment(number))
                .extracting(Offer::partnerId)
                .containsExactly(
                        partners.get(0).id(),
                        partners.get(1).id(),
                        partners.get(2).id());

        answers.decline(offerTo(partners.get(0), number).id(), DeclineReason.HOURS, null);
        runJobs(number);
        assertThat(statesOf(number)).containsExactly(OfferState.DECLINED, OfferState.OPEN, OfferState.OPEN);

        answers.accept(offerTo(partners.get(2), number).id());
        runJobs(number);

        assertThat(statesOf(number)).containsExactly(OfferState.DECLINED, OfferState.TAKEN, OfferState.ACCEPTED);
        assertThat(subjectsTo(partners.get(0))).hasSize(1);
        assertThat(subjectsTo(partners.get(1))).endsWith("Opdracht " + caseNumber + " is al ingevuld");
        assertThat(subjectsTo(partners.get(2))).endsWith("Gegevens voor opdracht " + caseNumber);
    }

    @Test
    void aProposalThatIsAcceptedBecomesThePlan() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY, FRIDAY);
        PlannedVisit later = new PlannedVisit(THURSDAY.day(), LocalTime.of(11, 0), Hours.of(2));
        answers.propose(offerTo(partner, number).id(), List.of(later), "Vrijdag lukt niet");
        runJobs(number);

        Map<String, Object> form = driver.open(driver.openTask(caseOf(number), "Task_JudgeProposal"));
        assertThat(form.get("visits").toString())
                .contains("vanaf 09:00, 3 uur", "vanaf 11:00, 2 uur", "vrijdag 9 oktober 2026", "niet");
        assertThat(form.get("words").toString()).contains("Vrijdag lukt niet");

        String choice = Long.toString(offerTo(partner, number).id());
        driver.submit(caseOf(number), "Task_JudgeProposal", Map.of("decision", choice));
        runJobs(number);

        assertThat(offers.acceptedPartner(number)).contains(partner);
        assertThat(assignments.get(number).visits()).containsExactly(later);
        assertThat(mail.textOf(mail.lastMailTo(partner.email())))
                .contains("vanaf 11:00")
                .doesNotContain("9 oktober");
        assertThat(driver.isOver(caseOf(number))).isTrue();
    }

    @Test
    void aProposalThatIsRefusedIsToldAndTheNextPartnerIsAsked() {
        List<Partner> partners = partners(2);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        answers.propose(offerTo(partners.get(0), number).id(), List.of(afternoon()), null);
        runJobs(number);

        driver.submit(caseOf(number), "Task_JudgeProposal", Map.of("decision", "refuse"));
        runJobs(number);

        assertThat(statesOf(number)).containsExactly(OfferState.WITHDRAWN, OfferState.OPEN);
        assertThat(subjectsTo(partners.get(0))).endsWith("Uw voorstel voor opdracht " + caseOf(number));
        assertThat(offerTo(partners.get(1), number).round()).isEqualTo(2);
        assertThat(assignments.get(number).visits()).containsExactly(THURSDAY);
    }

    @Test
    void whoIsAskedInTheirPlaceAndKeepsSilentIsReplacedBeforeTheOthersHaveToAnswer() {
        List<Partner> partners = partners(5);
        String number = dispatch(Urgency.URGENT, THURSDAY);
        answers.propose(offerTo(partners.get(0), number).id(), List.of(afternoon()), null);
        runJobs(number);
        driver.submit(caseOf(number), "Task_JudgeProposal", Map.of("decision", "refuse"));
        runJobs(number);
        Offer early = offerTo(partners.get(1), number);
        Offer late = offerTo(partners.get(3), number);
        assertThat(late.expiresAt()).isBefore(early.expiresAt());

        clock.advance(Duration.between(clock.instant(), late.expiresAt()));
        driver.fireTimer(caseOf(number), "Event_AnswerOverdue");

        assertThat(statesOf(number))
                .containsExactly(
                        OfferState.WITHDRAWN, OfferState.OPEN, OfferState.OPEN, OfferState.SILENT, OfferState.OPEN);
        assertThat(offerTo(partners.get(4), number).round()).isEqualTo(3);
    }

    @Test
    void whileAProposalIsJudgedAnotherPartnerMayStillTakeItAll() {
        List<Partner> partners = partners(2);
        String number = dispatch(Urgency.URGENT, THURSDAY);
        answers.propose(offerTo(partners.get(0), number).id(), List.of(afternoon()), null);
        runJobs(number);
        assertThat(driver.openTask(caseOf(number), "Task_JudgeProposal")).isNotNull();

        answers.accept(offerTo(partners.get(1), number).id());
        runJobs(number);

        assertThat(driver.openTasks(caseOf(number))).isEmpty();
        assertThat(offers.acceptedPartner(number)).contains(partners.get(1));
        assertThat(subjectsTo(partners.get(0))).endsWith("Opdracht " + caseOf(number) + " is al ingevuld");
    }

    @Test
    void anAcceptanceThatComesBeforeAProposalWasReadIsFoundAsWell() {
        List<Partner> partners = partners(2);
        String number = dispatch(Urgency.URGENT, THURSDAY);

        answers.propose(offerTo(partners.get(0), number).id(), List.of(afternoon()), null);
        answers.accept(offerTo(partners.get(1), number).id());
        runJobs(number);

        assertThat(driver.passed(caseOf(number))).contains("Event_PartnerFound").doesNotContain("Task_JudgeProposal");
        assertThat(offers.acceptedPartner(number)).contains(partners.get(1));
    }

    @Test
    void aCoordinatorGivesItToAPartnerWhoAgreedByPhone() {
        List<Partner> partners = partners(1);
        Partner elsewhere = partner(TestPartners.partner().covers("9000"));
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        answers.decline(offerTo(partners.get(0), number).id(), DeclineReason.NO_STAFF, "Bel volgende week");
        runJobs(number);

        Map<String, Object> form = driver.open(driver.openTask(caseOf(number), "Task_FindPartner"));
        assertThat(form.get("excluded").toString())
                .contains("heeft deze opdracht geweigerd: niemand vrij (‘Bel volgende week’)")
                .contains("dekt 1030 niet");
        assertThat(form.toString()).doesNotContain("Testmans", "Gevallen", "Voorbeeldstraat", "ziekenhuis");

        assertThatThrownBy(() -> driver.submit(
                        caseOf(number), "Task_FindPartner", Map.of("decision", "CHOSEN", "partner", "999999999")))
                .hasMessageContaining("is geen keuze uit de lijst");
        driver.submit(
                caseOf(number),
                "Task_FindPartner",
                Map.of("decision", "CHOSEN", "partner", Long.toString(elsewhere.id())));
        runJobs(number);

        assertThat(offers.acceptedPartner(number)).contains(elsewhere);
        assertThat(offerTo(elsewhere, number).byPhone()).isTrue();
        assertThat(subjectsTo(elsewhere)).containsExactly("Gegevens voor opdracht " + caseOf(number));
        assertThat(outcomeOf(number)).isEqualTo("accepted");
    }

    @Test
    void aCoordinatorHasItOfferedAgainToThoseWhoKeptSilentAlthoughTheVisitIsNear() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        atTheEndOfTheRound(number);
        fireTimer(number, "Event_AnswerOverdue");
        at(LocalDateTime.of(2026, 10, 7, 15, 0));

        assertThatThrownBy(() -> driver.submit(caseOf(number), "Task_FindPartner", Map.of("decision", "RETRY")))
                .hasMessageContaining("laat niemand over om te vragen");
        driver.submit(
                caseOf(number),
                "Task_FindPartner",
                Map.of("decision", "RETRY", "again", List.of(Long.toString(partner.id()))));
        runJobs(number);

        Offer again = offerTo(partner, number);
        assertThat(again.state()).isEqualTo(OfferState.OPEN);
        assertThat(again.round()).isEqualTo(3);
        assertThat(again.expiresAt())
                .isBefore(THURSDAY.starts().atZone(clock.getZone()).toInstant());
        answers.accept(again.id());
        runJobs(number);
        assertThat(offers.acceptedPartner(number)).contains(partner);
    }

    @Test
    void whenNobodyIsFoundTheReasonIsKept() {
        String number = dispatch(Urgency.NORMAL, THURSDAY);

        assertThatThrownBy(() -> driver.submit(caseOf(number), "Task_FindPartner", Map.of("decision", "UNSERVED")))
                .hasMessageContaining("'Reden' is nog leeg");
        driver.submit(
                caseOf(number),
                "Task_FindPartner",
                Map.of("decision", "UNSERVED", "reason", "Alle partners zijn gesloten"));
        runJobs(number);

        assertThat(driver.passed(caseOf(number))).contains("Event_NoPartner");
        assertThat(outcomeOf(number)).isEqualTo("unserved");
        assertThat(assignments.get(number).status()).isEqualTo(AssignmentStatus.UNSERVED);
        assertThat(countFacts("UNSERVED", number)).isEqualTo(1);
        assertThat(jdbc.sql("select reason from dispatch_decision where assignment_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("Alle partners zijn gesloten");
    }

    @Test
    void afterAReplacementTheSearchStartsAnewWithoutThePartnerWhoFailed() {
        List<Partner> partners = partners(2);
        String number = dispatch(Urgency.NORMAL, THURSDAY, FRIDAY);
        answers.accept(offerTo(partners.get(0), number).id());
        runJobs(number);

        offers.exclude(number, partners.get(0).id());
        assignments.changeStatus(number, AssignmentStatus.GRANTED);
        assertThat(offers.acceptedPartner(number)).isEmpty();
        runtime.startProcessInstanceByKey("partner-dispatch", number, Map.of("urgency", "NORMAL"));
        runJobs(number);
        answers.accept(offerTo(partners.get(1), number).id());
        runJobs(number);

        assertThat(statesOf(number)).containsExactly(OfferState.CANCELLED, OfferState.ACCEPTED);
        assertThat(offers.acceptedPartner(number)).contains(partners.get(1));
    }

    @Test
    void aPartnerThatHasNoRoomLeftIsNotAsked() {
        Partner small = partner(TestPartners.partner().covers("1030").capacity(1));
        Partner large = partner(TestPartners.partner());
        String first = dispatch(Urgency.NORMAL, THURSDAY);

        String second = dispatch(Urgency.NORMAL, THURSDAY);

        assertThat(offers.ofAssignment(first)).extracting(Offer::partnerId).containsExactly(small.id());
        assertThat(offers.ofAssignment(second)).extracting(Offer::partnerId).containsExactly(large.id());
    }

    private static PlannedVisit afternoon() {
        return new PlannedVisit(THURSDAY.day(), LocalTime.of(13, 0), Hours.of(3));
    }

    private void atTheEndOfTheRound(String number) {
        clock.moveTo(offers.ofAssignment(number).stream()
                .filter(offer -> offer.state() == OfferState.OPEN)
                .map(Offer::expiresAt)
                .findFirst()
                .orElseThrow());
    }

    private List<String> mailsAbout(String caseNumber, String address) {
        return mail.mailsTo(address).stream()
                .filter(message -> mail.subjectOf(message).contains(caseNumber))
                .map(mail::textOf)
                .toList();
    }

    private int minutesUntilAcceptance(String number) {
        return jdbc.sql("select quantity from fact where kind = 'OFFER_ACCEPTED' and case_number = ?")
                .param(caseOf(number))
                .query(Integer.class)
                .single();
    }

    private String instanceOf(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private Object outcomeOf(String number) {
        return history.createHistoricVariableInstanceQuery().variableName("dispatchOutcome").list().stream()
                .filter(variable -> history.createHistoricProcessInstanceQuery()
                                .processInstanceId(variable.getProcessInstanceId())
                                .processInstanceBusinessKey(number)
                                .count()
                        == 1)
                .map(HistoricVariableInstance::getValue)
                .findFirst()
                .orElse(null);
    }
}
