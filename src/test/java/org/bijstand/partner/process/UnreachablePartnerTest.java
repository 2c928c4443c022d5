package org.bijstand.partner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.bijstand.casefile.Urgency;
import org.bijstand.mail.BadAddresses;
import org.bijstand.partner.DispatchScene;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerRegister;
import org.bijstand.testing.Post;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Partners whom the question does not reach. */
class UnreachablePartnerTest extends DispatchScene {

    private static final String BOUNCE = "bounce-user-unknown";
    private static final String FOLLOW_UP = "Task_FollowUpUndelivered";

    @Autowired
    Post post;

    @Autowired
    PartnerRegister register;

    @Autowired
    BadAddresses badAddresses;

    @Autowired
    Users users;

    @Test
    void whenTheOfferComesBackTheNextPartnerIsAskedAtOnceAndACoordinatorGetsTheMail() {
        List<Partner> partners = partners(2);
        String number = dispatch(Urgency.NORMAL, THURSDAY);

        post.sample(BOUNCE, partners.get(0).email());
        runJobs(number);

        assertThat(statesOf(number)).containsExactly(OfferState.UNDELIVERED, OfferState.OPEN);
        assertThat(offerTo(partners.get(1), number).round()).isEqualTo(2);
        Task task = driver.openTask(caseOf(number), FOLLOW_UP);
        users.as(
                Users.COORDINATOR,
                () -> assertThat(driver.open(task))
                        .containsEntry("recipient", partners.get(0).email())
                        .containsEntry("caseNumber", caseOf(number))
                        .extractingByKey("why")
                        .asString()
                        .startsWith("Teruggekomen: "));
    }

    @Test
    void whenOneOfSeveralCanNotBeReachedTheOthersMayStillAnswer() {
        List<Partner> partners = partners(2);
        String number = dispatch(Urgency.URGENT, THURSDAY);

        post.sample(BOUNCE, partners.get(0).email());
        runJobs(number);

        assertThat(statesOf(number)).containsExactlyInAnyOrder(OfferState.UNDELIVERED, OfferState.OPEN);
        answers.accept(offerTo(partners.get(1), number).id());
        runJobs(number);
        assertThat(offers.acceptedPartner(number)).contains(partners.get(1));
    }

    @Test
    void aReminderThatComesBackAfterTheAnswerChangesNothing() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        fireTimer(number, "Event_ReminderDue");
        mail.lastMailTo(partner.email());
        answers.accept(offerTo(partner, number).id());

        post.sample(BOUNCE, partner.email());
        runJobs(number);

        assertThat(offers.acceptedPartner(number)).contains(partner);
    }

    @Test
    void whoseAddressDoesNotWorkIsNotAskedAndTheCoordinatorSeesWhy() {
        Partner partner = partners(1).get(0);
        String first = dispatch(Urgency.NORMAL, THURSDAY);
        post.sample(BOUNCE, partner.email());
        runJobs(first);

        String second = dispatch(Urgency.NORMAL, FRIDAY);

        assertThat(offers.ofAssignment(second)).isEmpty();
        assertThat(seenByTheCoordinator(second)).contains("e-mailadres werkt niet");
        assertThat(seenByTheCoordinator(first)).contains("e-mailadres werkt niet, kreeg onze mail niet");
    }

    @Test
    void aBetterAddressIsThePartnersFromNowOn() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        post.sample(BOUNCE, partner.email());
        runJobs(number);
        String better = "beter." + partner.email();

        submitAsCoordinator(number, Map.of("decision", "OTHER_ADDRESS", "address", better));

        assertThat(register.get(partner.id()).email()).isEqualTo(better);
        assertThat(mail.mailsTo(better)).hasSize(1);
        assertThat(badAddresses.contains(better)).isFalse();
        String next = dispatch(Urgency.NORMAL, FRIDAY);
        assertThat(offerTo(register.get(partner.id()), next).state()).isEqualTo(OfferState.OPEN);
    }

    @Test
    void theOldAddressOrNoAddressIsNoBetterOne() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        post.sample(BOUNCE, partner.email());

        assertThatThrownBy(() -> submitAsCoordinator(
                        number,
                        Map.of(
                                "decision",
                                "OTHER_ADDRESS",
                                "address",
                                partner.email().toUpperCase())))
                .hasMessage("'Het juiste e-mailadres' is het oude adres. Vul een ander adres in.");
        assertThatThrownBy(() -> submitAsCoordinator(number, Map.of("decision", "OTHER_ADDRESS", "address", "geen")))
                .hasMessageStartingWith("'Het juiste e-mailadres' is geen geldig e-mailadres.");
        assertThatThrownBy(() -> submitAsCoordinator(number, Map.of("decision", "OTHER_ADDRESS")))
                .hasMessageStartingWith("'Het juiste e-mailadres' is verplicht.");
        assertThat(register.get(partner.id()).email()).isEqualTo(partner.email());
    }

    private void submitAsCoordinator(String number, Map<String, String> answers) {
        Task task = driver.openTask(caseOf(number), FOLLOW_UP);
        users.as(Users.COORDINATOR, () -> driver.submit(task, answers));
    }

    private String seenByTheCoordinator(String number) {
        Task task = driver.openTask(caseOf(number), "Task_FindPartner");
        return driver.open(task).get("excluded").toString();
    }
}
