package org.bijstand.mail.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.casefile.Urgency;
import org.bijstand.mail.BadAddresses;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.mail.inbox.InboxKind;
import org.bijstand.mail.inbox.InboxState;
import org.bijstand.mail.inbox.QuarantineReason;
import org.bijstand.partner.DispatchScene;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.Partner;
import org.bijstand.testing.Post;
import org.bijstand.testing.SampleMail;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people and machines write, from the message as it arrives to whoever has to do something about it. */
class WrittenMailTest extends DispatchScene {

    @Autowired
    Post post;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskService tasks;

    @Autowired
    BadAddresses badAddresses;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    request-member-nl                 | lena.testmans@post.example         | 75 | 0 | Uw dossiernummer is         | heb twee katten
                    request-relative-fr               | karim.essai@courrier.example       | 50 | 0 | Votre numéro de dossier est le | Madame Rose Essai
                    request-html-only-de              | anna.probe@mail.example            | 75 | 0 | Die Nummer Ihrer Akte ist   | plötzlich 40° Fieber
                    request-social-worker-nl          | socialedienst@az-voorbeeld.example | 50 | 1 | Uw dossiernummer is         | toestemming.pdf
                    request-iso-8859-15-photo         | jo@post.example                    | 50 | 1 | Uw dossiernummer is         | Arm in gips, € kan niet werken.
                    request-unknown-sender-no-details | x1234@mail.example                 | 50 | 0 | Uw dossiernummer is         | kunt u mij bellen aub
                    injection-subject                 | a@post.example                     | 50 | 0 | Uw dossiernummer is         | <b onmouseover=alert(1)>x</b> ${jndi:ldap://x} {{7*7}}
                    """)
    void whoAsksForHelpGetsANumberAndACaseWorkerATask(
            String sample, String sender, int priority, int files, String receipt, String shown) {
        InboxEntry entry = receive(sample);
        String number = entry.caseNumber();
        driver.runJobs(number);

        assertThat(entry.kind()).isEqualTo(InboxKind.REQUEST);
        assertThat(entry.files()).isEqualTo(files);
        assertThat(mail.textOf(mail.lastMailTo(sender))).contains(receipt + " " + number);
        Task task = driver.openTask(number, "Task_CompleteMailRequest");
        assertThat(task.getPriority()).isEqualTo(priority);
        assertThat(driver.open(task).get("mails").toString()).contains(shown);
        assertThat(mail.mailsTo("all@post.example")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "reply-partner-accept-nl, ACCEPTED, 0",
        "reply-partner-accept-below-quote-de, ACCEPTED, 0",
        "reply-partner-decline-fr, DECLINED, 0",
        "reply-partner-ambiguous, OPEN, 1",
        "auto-out-of-office, OPEN, 0"
    })
    void whatAPartnerAnswersDecidesOnlyWhenItIsClear(String sample, OfferState state, int judgements) {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, FRIDAY);

        post.sample(sample, partner.email());

        assertThat(offerTo(partner, number).state()).isEqualTo(state);
        assertThat(driver.openTasks(caseOf(number)))
                .filteredOn(task -> task.getTaskDefinitionKey().equals("Task_JudgeAnswer"))
                .hasSize(judgements);
    }

    @Test
    void aMailThatComesBackMarksItsAddressAndIsATaskForACoordinator() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, FRIDAY);

        UUID id = post.sample("bounce-user-unknown", partner.email());

        assertThat(inbox.entry(id).orElseThrow().kind()).isEqualTo(InboxKind.BOUNCE);
        assertThat(badAddresses.contains(partner.email())).isTrue();
        assertThat(driver.openTask(caseOf(number), "Task_FollowUpUndelivered")).isNotNull();
    }

    @Test
    void aNewsletterIsPutAsideAndAsksNobodysTime() {
        InboxEntry entry = receive("list-newsletter");

        assertThat(entry.state()).isEqualTo(InboxState.QUARANTINED);
        assertThat(inbox.quarantined(EnumSet.allOf(ServiceLine.class), 100))
                .extracting(InboxEntry::id)
                .contains(entry.id());
        assertThat(tasksAbout(entry.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken-no-headers", "broken-no-boundary-end"})
    void whatCanNotBeReadIsPutAsideForACaseWorker(String sample) {
        InboxEntry entry = receive(sample);

        assertThat(entry.state()).isEqualTo(InboxState.QUARANTINED);
        assertThat(entry.reason()).isEqualTo(QuarantineReason.UNREADABLE);
        assertThat(tasksAbout(entry.id()))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("Task_ReviewQuarantine");
    }

    /** Each time as a message of its own, also when another test has sent the same sample. */
    private InboxEntry receive(String sample) {
        String message = new String(SampleMail.of(sample), ISO_8859_1);
        String another = message.replaceFirst("(?m)^Message-ID: <", "Message-ID: <" + UUID.randomUUID() + ".");
        if (another.equals(message)) {
            another = message + UUID.randomUUID() + "\n";
        }
        UUID id = post.arrive(another.getBytes(ISO_8859_1));
        post.handle(id);
        return inbox.entry(id).orElseThrow();
    }

    private List<Task> tasksAbout(UUID mailId) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("mailId", mailId.toString())
                .list();
    }
}
