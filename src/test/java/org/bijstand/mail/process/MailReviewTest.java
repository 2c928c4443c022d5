package org.bijstand.mail.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.TestCases;
import org.bijstand.casefile.Urgency;
import org.bijstand.mail.Mail;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.MailFailed;
import org.bijstand.mail.Outbox;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxState;
import org.bijstand.mail.inbox.QuarantineReason;
import org.bijstand.mail.review.MailReview;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.Post;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail that is put before a person, and what the person does with it. */
@ApplicationTest
class MailReviewTest {

    private static final String READ = "Task_ReadReply";
    private static final String FOLLOW_UP = "Task_FollowUpUndelivered";
    private static final String ENCRYPTED = """
            From: Lena Testmans <%s>
            To: hulp@bijstand.example
            Subject: Vraag
            Message-ID: <%s@post.example>
            MIME-Version: 1.0
            Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b1

            --b1
            Content-Type: application/pgp-encrypted

            Version: 1
            --b1
            Content-Type: application/octet-stream

            -----BEGIN PGP MESSAGE-----
            --b1--
            """;

    @Autowired
    Post post;

    @Autowired
    Inbox inbox;

    @Autowired
    Outbox outbox;

    @Autowired
    MailReview review;

    @Autowired
    CaseFiles cases;

    @Autowired
    ProcessDriver driver;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    Users users;

    @Autowired
    TestMail mail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String lena = "lena." + UUID.randomUUID() + "@leden.example";
    private String caseNumber;

    @BeforeEach
    void aCaseWhoseReceiptWentToLena() {
        caseNumber = openCase();
        Mail receipt = Mail.of("request-received", Language.NL, new MailAddress(lena), caseNumber);
        transaction.executeWithoutResult(status -> outbox.queue(receipt));
    }

    @Test
    void anAnswerIsATaskOfItsCaseAsUrgentAsTheCase() {
        cases.changeUrgency(caseNumber, Urgency.URGENT);

        post.answer(lena, "De sleutel ligt bij de buren.");

        Task task = driver.openTask(caseNumber, READ);
        assertThat(task.getPriority()).isEqualTo(75);
        users.as(
                Users.CASE_WORKER,
                () -> assertThat(driver.open(task))
                        .containsEntry("caseNumber", caseNumber)
                        .containsEntry("hasFiles", false)
                        .extractingByKey("text")
                        .asString()
                        .contains("De sleutel ligt bij de buren."));
    }

    @Test
    void urgentWordsMakeAnAnswerMoreUrgentThanItsCase() {
        post.answer(lena, "Dringend: mijn moeder is opnieuw gevallen.");

        assertThat(driver.openTask(caseNumber, READ).getPriority()).isEqualTo(75);
    }

    @Test
    void whatIsReadIsDone() {
        UUID id = post.answer(lena, "Dank u!");

        submit(READ, Users.CASE_WORKER, Map.of("decision", "READ"));

        assertThat(driver.isOver(caseNumber)).isTrue();
        assertThat(decisionsAbout(id)).containsExactly("READ by " + Users.CASE_WORKER);
    }

    @Test
    void whatBelongsToAnotherCaseIsFiledThere() {
        String other = openCase();
        UUID id = post.answer(lena, "Dit gaat over mijn vader.");

        assertThatThrownBy(() -> submit(
                        READ, Users.CASE_WORKER, Map.of("decision", "OTHER_CASE", "otherCase", "TB-1999-000001")))
                .hasMessageStartingWith("'Dossiernummer' bestaat niet.");
        submit(READ, Users.CASE_WORKER, Map.of("decision", "OTHER_CASE", "otherCase", other.toLowerCase(Locale.ROOT)));

        assertThat(inbox.entry(id).orElseThrow().caseNumber()).isEqualTo(other);
        assertThat(driver.isOver(caseNumber)).isTrue();
    }

    @Test
    void whatAsksForHelpAnewIsARequest() {
        UUID id = post.answer(lena, "Mijn man is gevallen, wij zoeken iemand die komt poetsen.");

        submit(READ, Users.CASE_WORKER, Map.of("decision", "NEW_REQUEST"));

        String request = inbox.entry(id).orElseThrow().caseNumber();
        assertThat(request).isNotEqualTo(caseNumber);
        driver.runJobs(request);
        assertThat(driver.openTask(request, "Task_CompleteMailRequest")).isNotNull();
    }

    @Test
    void theEngineKnowsNothingOfAMailButItsNumber() {
        post.answer(lena, "Dank u!");

        Task task = driver.openTask(caseNumber, READ);
        assertThat(runtime.getVariables(task.getProcessInstanceId()))
                .containsOnlyKeys("mailId", "mailMatter", "urgency");
    }

    @Test
    void whatIsInQuarantineCanBeARequestAfterAll() {
        UUID id = quarantined();

        Task task = quarantineTask(id);
        users.as(
                Users.CASE_WORKER,
                () -> assertThat(driver.open(task)).containsEntry("why", QuarantineReason.ENCRYPTED.label()));
        users.as(Users.CASE_WORKER, () -> driver.submit(task, Map.of("decision", "REQUEST")));

        assertThat(inbox.entry(id).orElseThrow().overruledBy()).isEqualTo(Users.CASE_WORKER);
        String request = inbox.entry(id).orElseThrow().caseNumber();
        driver.runJobs(request);
        assertThat(driver.openTask(request, "Task_CompleteMailRequest")).isNotNull();
    }

    @Test
    void whatIsInQuarantineCanBePutAsideWithAReason() {
        UUID id = quarantined();
        Task task = quarantineTask(id);

        assertThatThrownBy(() -> driver.submit(task, Map.of("decision", "DROP")))
                .hasMessageStartingWith("'Waarom opzij?' is verplicht.");
        driver.submit(task, Map.of("decision", "DROP", "reason", "Reclame"));

        assertThat(inbox.entry(id).orElseThrow().state()).isEqualTo(InboxState.QUARANTINED);
        assertThat(decisionsAbout(id)).containsExactly("DROP by system");
    }

    @Test
    void aMailThatDidNotArriveCanBeSentAgain() {
        bounce();

        submit(FOLLOW_UP, Users.COORDINATOR, Map.of("decision", "SEND_AGAIN"));

        assertThat(mail.mailsTo(lena)).hasSize(2);
        assertThat(driver.isOver(caseNumber)).isTrue();
    }

    @Test
    void whenItFailsAgainItIsATaskAgain() {
        bounce();
        submit(FOLLOW_UP, Users.COORDINATOR, Map.of("decision", "SEND_AGAIN"));

        bounce();

        assertThat(driver.openTask(caseNumber, FOLLOW_UP)).isNotNull();
    }

    @Test
    void aMailThatIsOnItsWayAgainCanOnlyBeLeftAlone() {
        UUID id = bounce();
        outbox.sendAgain(id);

        assertThatThrownBy(() -> submit(FOLLOW_UP, Users.COORDINATOR, Map.of("decision", "SEND_AGAIN")))
                .hasMessageContaining("is al opnieuw onderweg");
        submit(FOLLOW_UP, Users.COORDINATOR, Map.of("decision", "TOLD", "how", "gebeld"));
        assertThat(decisionsAbout(id)).containsExactly("TOLD by " + Users.COORDINATOR);
    }

    @Test
    void aMailThatArrivedMeanwhileIsNotSentAThirdTime() {
        UUID id = bounce();
        outbox.sendAgain(id);
        assertThat(mail.mailsTo(lena)).hasSize(2);

        assertThatThrownBy(() -> submit(FOLLOW_UP, Users.COORDINATOR, Map.of("decision", "SEND_AGAIN")))
                .hasMessageStartingWith("'Hoe komt de boodschap toch over?' kan niet meer met een verzending:");
        assertThatThrownBy(() -> submit(
                        FOLLOW_UP, Users.COORDINATOR, Map.of("decision", "OTHER_ADDRESS", "address", "beter." + lena)))
                .hasMessageContaining("is al opnieuw onderweg");

        assertThat(mail.mailsTo(lena)).hasSize(2);
    }

    @Test
    void whatIsSentAgainFromThePageNeedsItsTaskNoLonger() {
        UUID id = bounce();

        assertThat(review.sendAgainUnasked(id, 0, Users.COORDINATOR)).isTrue();
        assertThat(review.sendAgainUnasked(id, 0, Users.COORDINATOR)).isFalse();

        assertThat(driver.isOver(caseNumber)).isTrue();
        assertThat(driver.passed(caseNumber)).contains("Event_UndeliveredSettled");
        assertThat(decisionsAbout(id)).containsExactly("SEND_AGAIN by " + Users.COORDINATOR);
        bounce();
        assertThat(driver.openTask(caseNumber, FOLLOW_UP)).isNotNull();
    }

    @Test
    void whatIsTakenAsARequestFromThePageNeedsItsTaskNoLonger() {
        UUID id = quarantined();

        String request = review.takeAsRequestUnasked(id, Users.CASE_WORKER);

        assertThat(quarantineTask(id)).isNull();
        assertThat(inbox.entry(id).orElseThrow().caseNumber()).isEqualTo(request);
        assertThat(decisionsAbout(id)).containsExactly("REQUEST by " + Users.CASE_WORKER);
    }

    @Test
    void whatIsNoLongerInQuarantineCannotBePutAside() {
        UUID id = quarantined();
        Task task = quarantineTask(id);
        inbox.overrule(id, Users.CASE_WORKER);

        assertThatThrownBy(() -> driver.submit(task, Map.of("decision", "DROP", "reason", "Reclame")))
                .hasMessage("'Wat doen we ermee?' kan niet 'opzij leggen' zijn: de mail staat niet meer in"
                        + " quarantaine. Vernieuw de takenlijst.");
        assertThat(decisionsAbout(id)).isEmpty();
    }

    @Test
    void theTaskOfAMailThatCannotBeReadOpensAllTheSame() {
        UUID id = post.answer(lena, "De sleutel ligt bij de buren.");
        makeUnreadable();
        assertThatThrownBy(() -> inbox.get(id)).isInstanceOf(RuntimeException.class);

        Task task = driver.openTask(caseNumber, READ);
        users.as(
                Users.CASE_WORKER,
                () -> assertThat(transaction.<Map<String, Object>>execute(status -> driver.open(task)))
                        .containsEntry("text", "Deze mail kan niet getoond worden.")
                        .containsEntry("hasFiles", false));
    }

    @Test
    void whatBelongsToARequestThatNobodyHasDecidedOnIsFiledThere() {
        String request = review.takeAsRequestUnasked(quarantined(), Users.CASE_WORKER);
        UUID id = post.answer(lena, "Dit gaat over mijn vraag van gisteren.");

        submit(READ, Users.CASE_WORKER, Map.of("decision", "OTHER_CASE", "otherCase", request));

        assertThat(inbox.entry(id).orElseThrow().caseNumber()).isEqualTo(request);
    }

    @Test
    void aBetterAddressIsUsedForTheWholeCase() {
        jdbc.sql("update assistance_case set requester_email = ?, email = ? where case_number = ?")
                .params(lena.toUpperCase(Locale.ROOT), lena, caseNumber)
                .update();
        bounce();
        String better = "beter." + lena;

        submit(FOLLOW_UP, Users.COORDINATOR, Map.of("decision", "OTHER_ADDRESS", "address", better));

        assertThat(mail.mailsTo(better)).hasSize(1);
        assertThat(cases.get(caseNumber).requester().email()).isEqualTo(better);
        assertThat(cases.get(caseNumber).member().email()).isEqualTo(better);
    }

    @Test
    void whatIsNotGivenUpAfterAllIsNoTask() {
        MailFailed failed = new MailFailed(caseNumber, UUID.randomUUID(), "request-received", "");

        transaction.executeWithoutResult(status -> {
            events.publishEvent(failed);
            events.publishEvent(failed);
            assertThat(driver.openTask(caseNumber, FOLLOW_UP)).isNotNull();
            status.setRollbackOnly();
        });

        assertThat(driver.isOver(caseNumber)).isTrue();
    }

    private String openCase() {
        return cases.open(TestCases.hospitalAdmission(TestCases.lena(TestCases.newMembershipNumber())));
    }

    private UUID bounce() {
        mail.lastMailTo(lena);
        UUID id = jdbc.sql("select id from outbox_mail where case_number = ?")
                .param(caseNumber)
                .query(UUID.class)
                .single();
        assertThat(outbox.bounced(id, "5.1.1")).isTrue();
        return id;
    }

    private UUID quarantined() {
        byte[] message = ENCRYPTED.formatted(lena, UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
        UUID id = post.arrive(message);
        assertThat(post.handle(id)).isEqualTo(InboxState.QUARANTINED);
        return id;
    }

    /** What it answers can no longer be loaded, whatever the reason. */
    private void makeUnreadable() {
        jdbc.sql("update outbox_mail set recipient = 'geen adres' where case_number = ?")
                .param(caseNumber)
                .update();
    }

    private Task quarantineTask(UUID mailId) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("Task_ReviewQuarantine")
                .processVariableValueEquals("mailId", mailId.toString())
                .singleResult();
    }

    private void submit(String taskId, String user, Map<String, String> answers) {
        Task task = driver.openTask(caseNumber, taskId);
        users.as(user, () -> driver.submit(task, answers));
    }

    private List<String> decisionsAbout(UUID mailId) {
        return jdbc.sql("select decision || ' by ' || decided_by from mail_decision where mail_id = ? order by id")
                .param(mailId)
                .query(String.class)
                .list();
    }
}
