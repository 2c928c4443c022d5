package org.bijstand.partner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Urgency;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxKind;
import org.bijstand.partner.AnswerReading;
import org.bijstand.partner.AnswerWords;
import org.bijstand.partner.DeclineReason;
import org.bijstand.partner.DispatchScene;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.Partner;
import org.bijstand.partner.TestPartners;
import org.bijstand.testing.Post;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Partners who answer the offer's mail instead of using its link. */
class OfferReplyTest extends DispatchScene {

    private static final String JUDGE = "Task_JudgeAnswer";
    private static final String UNCLEAR = "Vrijdag lukt niet, maar maandag misschien. Wat denkt u?";

    @Autowired
    Post post;

    @Autowired
    Inbox inbox;

    @Autowired
    AnswerWords words;

    @Autowired
    Users users;

    @ParameterizedTest
    @CsvSource({"NL, 'Ok voor ons, tot dan!'", "FR, 'Oui, c’est bon pour nous.'", "DE, 'Ja, geht in Ordnung.'"})
    void whoWritesYesHasTheAssignmentAndGetsItsDetails(Language language, String text) {
        Partner partner = partner(TestPartners.partner().writes(language));
        String number = dispatch(Urgency.NORMAL, THURSDAY, FRIDAY);

        post.answer(partner.email(), text);
        runJobs(number);

        assertThat(offers.acceptedPartner(number)).contains(partner);
        assertThat(assignments.get(number).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(driver.isOver(caseOf(number))).isTrue();
        assertThat(mail.textOf(mail.lastMailTo(partner.email()))).contains("Lena Testmans");
    }

    @ParameterizedTest
    @CsvSource({
        "NL, 'Helaas, wij zijn volzet.', NO_STAFF",
        "FR, 'Non, c’est trop loin.', TOO_FAR",
        "DE, 'Nein danke.', OTHER"
    })
    void whoWritesNoIsPassedOverAndTheNextOneIsAsked(Language language, String text, DeclineReason reason) {
        Partner partner = partner(TestPartners.partner().writes(language).covers("1030"));
        Partner next = partner(TestPartners.partner().covers("1000-9999"));
        String number = dispatch(Urgency.NORMAL, THURSDAY);

        post.answer(partner.email(), text);
        runJobs(number);

        assertThat(offerTo(partner, number).state()).isEqualTo(OfferState.DECLINED);
        assertThat(offerTo(partner, number).reason()).isEqualTo(reason);
        assertThat(offerTo(partner, number).words()).isEqualTo(text);
        assertThat(offerTo(next, number).state()).isEqualTo(OfferState.OPEN);
    }

    @ParameterizedTest
    @CsvSource({
        "reply-partner-accept-nl, ACCEPTED",
        "reply-partner-accept-below-quote-de, ACCEPTED",
        "reply-partner-decline-fr, DECLINED"
    })
    void whatPeopleReallyWriteIsUnderstood(String sample, OfferState state) {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, FRIDAY);

        post.sample(sample, partner.email());

        assertThat(offerTo(partner, number).state()).isEqualTo(state);
    }

    @Test
    void theReminderCanBeAnsweredToo() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        fireTimer(number, "Event_ReminderDue");

        post.answer(partner.email(), "ja");

        assertThat(offerTo(partner, number).state()).isEqualTo(OfferState.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "| ", "", "\t"})
    void ourOwnOfferAnswersNothingHoweverItIsQuoted(String mark) {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        String offer = mail.textOf(mail.lastMailTo(partner.email()));

        post.answer(partner.email(), mark + offer.replace("\n", "\n" + mark));

        assertThat(offerTo(partner, number).state()).isEqualTo(OfferState.OPEN);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPartOfOurOwnWordsCountsAsAnAnswer(Language language) {
        Partner partner = partner(TestPartners.partner().writes(language));
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        fireTimer(number, "Event_ReminderDue");

        List<String> parts = mail.mailsTo(partner.email()).stream()
                .map(mail::textOf)
                .flatMap(text -> Stream.concat(text.lines(), Stream.of(text.split("[.?!:]"))))
                .toList();

        assertThat(parts)
                .hasSizeGreaterThan(40)
                .allSatisfy(part -> assertThat(words.read(part)).isEqualTo(AnswerReading.UNCLEAR));
    }

    @Test
    void anAutomaticAnswerNeverAccepts() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);

        UUID id = post.sample("auto-out-of-office", partner.email());
        post.answer(partner.email(), partner.email(), "Auto-Submitted: auto-replied\n", "ok");

        assertThat(inbox.entry(id).orElseThrow().kind()).isEqualTo(InboxKind.AUTOMATIC);
        assertThat(offerTo(partner, number).state()).isEqualTo(OfferState.OPEN);
        assertThat(driver.openTasks(caseOf(number))).isEmpty();
    }

    @Test
    void whatIsUnclearIsPutBeforeACaseWorkerWellBeforeTheOfferExpires() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, FRIDAY);

        post.sample("reply-partner-ambiguous", partner.email());

        Task task = driver.openTask(caseOf(number), JUDGE);
        assertThat(task.getDueDate().toInstant())
                .isBefore(offerTo(partner, number).expiresAt());
        users.as(
                Users.CASE_WORKER,
                () -> assertThat(driver.open(task))
                        .containsEntry("partner", partner.name())
                        .containsEntry("service", "hulp in het huishouden")
                        .containsEntry("open", true)
                        .containsEntry("caseNumber", caseOf(number))
                        .containsEntry("why", "Wat er staat, is niet maar op één manier te begrijpen.")
                        .extractingByKey("text")
                        .asString()
                        .contains("Wat denkt u?"));
    }

    @Test
    void aYesFromAnotherAddressIsForACaseWorker() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);

        post.answer(partner.email(), "iemand@anders.example", "", "ja");

        assertThat(offerTo(partner, number).state()).isEqualTo(OfferState.OPEN);
        assertThat(driver.open(driver.openTask(caseOf(number), JUDGE)))
                .containsEntry("why", "De mail komt van een ander adres dan dat waarnaar we het aanbod stuurden.");
    }

    @Test
    void aYesFromAnotherAddressThatWantsItsAnswerAtThePartnersIsForACaseWorker() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);

        post.answer(partner.email(), "iemand@anders.example", "Reply-To: " + partner.email() + "\n", "ja");

        assertThat(offerTo(partner, number).state()).isEqualTo(OfferState.OPEN);
        assertThat(driver.openTask(caseOf(number), JUDGE)).isNotNull();
    }

    @Test
    void aYesThatTheSendersOwnDomainDisownsIsForACaseWorker() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);

        post.answer(
                partner.email(),
                partner.email(),
                "Authentication-Results: mx.bijstand.example; dmarc=fail header.from=partner.example\n",
                "ja");

        assertThat(offerTo(partner, number).state()).isEqualTo(OfferState.OPEN);
        assertThat(driver.openTask(caseOf(number), JUDGE)).isNotNull();
    }

    @Test
    void theCaseWorkerAcceptsForThePartner() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, FRIDAY);
        UUID id = post.answer(partner.email(), UNCLEAR);

        judge(number, Map.of("decision", "ACCEPT"));
        runJobs(number);

        assertThat(offers.acceptedPartner(number)).contains(partner);
        assertThat(driver.isOver(caseOf(number))).isTrue();
        assertThat(decisionsAbout(id)).containsExactly("ACCEPT by " + Users.CASE_WORKER);
    }

    @Test
    void theCaseWorkerDeclinesForThePartner() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, FRIDAY);
        post.answer(partner.email(), UNCLEAR);

        judge(number, Map.of("decision", "DECLINE", "reason", "HOURS"));

        assertThat(offerTo(partner, number).state()).isEqualTo(OfferState.DECLINED);
        assertThat(offerTo(partner, number).reason()).isEqualTo(DeclineReason.HOURS);
        assertThat(offerTo(partner, number).words()).isEqualTo(UNCLEAR);
        assertThat(driver.passed(caseOf(number))).contains("Event_AnswerJudged").doesNotContain("Event_OfferDecided");
    }

    @Test
    void theCaseWorkerLeavesItToThePartner() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, FRIDAY);
        post.answer(partner.email(), UNCLEAR);

        judge(number, Map.of("decision", "NOTHING"));

        assertThat(driver.openTasks(caseOf(number))).isEmpty();
        post.answer(partner.email(), "Neen");
        assertThat(offerTo(partner, number).state()).isEqualTo(OfferState.DECLINED);
    }

    @Test
    void theTaskDisappearsWhenTheOfferIsAnsweredInAnotherWay() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, FRIDAY);
        post.answer(partner.email(), UNCLEAR);
        post.answer(partner.email(), UNCLEAR);

        answers.accept(offerTo(partner, number).id());

        assertThat(driver.openTasks(caseOf(number))).isEmpty();
        assertThat(driver.passed(caseOf(number))).contains("Event_OfferDecided");
    }

    @Test
    void theTaskDisappearsWhenTheTimeIsOverOrTheHelpIsNoLongerNeeded() {
        Partner partner = partners(1).get(0);
        String silent = dispatch(Urgency.NORMAL, FRIDAY);
        post.answer(partner.email(), UNCLEAR);
        String withdrawn = dispatch(Urgency.NORMAL, FRIDAY);
        post.answer(partner.email(), UNCLEAR);

        clock.moveTo(offerTo(partner, silent).expiresAt());
        fireTimer(silent, "Event_AnswerOverdue");
        offers.withdrawAll(withdrawn);

        assertThat(driver.openTasks(caseOf(silent)))
                .extracting(Task::getTaskDefinitionKey)
                .doesNotContain(JUDGE);
        assertThat(driver.openTasks(caseOf(withdrawn))).isEmpty();
    }

    @Test
    void anOfferThatExpiredMeanwhileGivesAClearMessageAndAWayOut() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, FRIDAY);
        post.answer(partner.email(), UNCLEAR);
        clock.moveTo(offerTo(partner, number).expiresAt());

        assertThat(driver.open(driver.openTask(caseOf(number), JUDGE))).containsEntry("open", false);
        assertThatThrownBy(() -> judge(number, Map.of("decision", "ACCEPT")))
                .hasMessage("'Wat bedoelt de partner?' kan niet meer: het aanbod is intussen niet meer open. Kies"
                        + " 'niets beslissen'.");
        judge(number, Map.of("decision", "NOTHING"));
        assertThat(driver.openTasks(caseOf(number))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NL, ja, uw antwoord kwam te laat", "FR, oui, trop tard", "DE, nein, zu spät"})
    void whoIsTooLateIsToldOnce(Language language, String text, String told) {
        Partner late = partner(TestPartners.partner().writes(language).covers("1030"));
        Partner next = partner(TestPartners.partner().covers("1000-9999"));
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        String offer = mail.subjectOf(mail.lastMailTo(late.email()));
        byte[] first = post.letter(mail.lastMailTo(late.email()), late.email(), "", text);
        byte[] second = post.letter(mail.lastMailTo(late.email()), late.email(), "", text);
        clock.moveTo(offerTo(late, number).expiresAt());
        fireTimer(number, "Event_AnswerOverdue");

        post.handle(post.arrive(first));
        post.handle(post.arrive(second));

        assertThat(subjectsTo(late))
                .filteredOn(subject -> subject.contains(told))
                .hasSize(1);
        assertThat(subjectsTo(late)).contains(offer);
        assertThat(offerTo(next, number).state()).isEqualTo(OfferState.OPEN);
        assertThat(driver.openTasks(caseOf(number))).isEmpty();
    }

    @Test
    void whoAcceptedByLinkAndWritesItTooIsNotTooLate() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        byte[] yes = post.letter(mail.lastMailTo(partner.email()), partner.email(), "", "Ja, in orde");
        byte[] question = post.letter(mail.lastMailTo(partner.email()), partner.email(), "", "Is er een lift?");
        answers.accept(offerTo(partner, number).id());
        runJobs(number);

        post.handle(post.arrive(yes));
        assertThat(driver.openTasks(caseOf(number))).isEmpty();

        post.handle(post.arrive(question));
        assertThat(driver.openTask(caseOf(number), "Task_ReadReply")).isNotNull();
        assertThat(subjectsTo(partner)).noneMatch(subject -> subject.contains("te laat"));
    }

    private void judge(String number, Map<String, String> answers) {
        Task task = driver.openTask(caseOf(number), JUDGE);
        users.as(Users.CASE_WORKER, () -> driver.submit(task, answers));
    }

    private List<String> decisionsAbout(UUID mailId) {
        return jdbc.sql("select decision || ' by ' || decided_by from mail_decision where mail_id = ? order by id")
                .param(mailId)
                .query(String.class)
                .list();
    }
}
