package org.bijstand.homeassistance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bijstand.homeassistance.process.CaseOnItsWay.TODAY;
import static org.bijstand.homeassistance.process.CaseOnItsWay.call;
import static org.bijstand.homeassistance.process.CaseOnItsWay.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.MailRequest;
import org.bijstand.casefile.MailRequest.State;
import org.bijstand.casefile.MailRequests;
import org.bijstand.casefile.MailRequests.Decision;
import org.bijstand.casefile.MemberStore;
import org.bijstand.casefile.TestCases;
import org.bijstand.casefile.Urgency;
import org.bijstand.homeassistance.MailDecisions;
import org.bijstand.homeassistance.MailRequestSettings;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.Post;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.SampleMail;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the mail that somebody writes to the case that a case worker makes of it, on every path. */
@ApplicationTest
class MailRequestProcessTest {

    private static final Instant MORNING =
            TODAY.atTime(10, 0).atZone(ZoneId.of("Europe/Brussels")).toInstant();

    @Autowired
    Post post;

    @Autowired
    ProcessDriver process;

    @Autowired
    Users users;

    @Autowired
    TestMail mail;

    @Autowired
    Inbox inbox;

    @Autowired
    CaseFiles cases;

    @Autowired
    MailRequests requests;

    @Autowired
    MemberStore members;

    @Autowired
    MovableClock clock;

    @Autowired
    MailDecisions decisions;

    @Autowired
    MailRequestSettings settings;

    @Autowired
    HistoryService history;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private final String member = TestCases.newMembershipNumber();
    private final String daughter = member.toLowerCase() + "@post.example";

    @BeforeEach
    void itIsMonday5October2026() {
        clock.moveTo(MORNING);
        members.save(TestCases.member(member, LocalDate.of(2026, 12, 31)));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void aMailBecomesACaseUnderTheNumberThatItsReceiptNamed() {
        String number = write("Mijn moeder is gevallen, haar lidnummer is " + member + ". Bel mij op 0470 00 00 12.");
        assertThat(mail.subjectOf(mail.lastMailTo(daughter))).contains(number);
        assertThat(cases.find(number)).isEmpty();

        clock.advance(Duration.ofHours(2));
        complete(number, request());

        CaseFile file = cases.get(number);
        assertThat(file.receivedAt()).isCloseTo(MORNING, within(1, ChronoUnit.MINUTES));
        assertThat(file.consentAt()).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
        assertThat(file.member()).isEqualTo(TestCases.lena(member));
        assertThat(process.openTask(number, "Task_AssessNeed")).isNotNull();
        assertThat(requests.get(number).state()).isEqualTo(MailRequest.State.CASE);
        assertThat(mail.mailsTo(daughter)).hasSize(1);
        assertThat(factTimes(number)).containsExactly(file.receivedAt());
    }

    @Test
    void theFormShowsTheMailAndFillsInWhatItSays() {
        String number = receive(post.receive(
                "Mira Testmans <" + daughter + ">",
                "Dringend: hulp voor mijn moeder",
                "Lidnummer " + member + ", ze woont in 9000 Gent. Bel 0470/00.00.12."));

        Map<String, Object> shown = process.open(process.openTask(number, "Task_CompleteMailRequest"));

        assertThat(shown)
                .containsEntry("decision", "REQUEST")
                .containsEntry("memberNumber", member)
                .containsEntry("byHand", false)
                .containsEntry("requesterKind", "RELATIVE")
                .containsEntry("requesterName", "Mira Testmans")
                .containsEntry("requesterPhone", "0470 00 00 12")
                .containsEntry("requesterEmail", daughter)
                .containsEntry("language", "NL")
                .containsEntry("postcode", "9000")
                .containsEntry("urgency", "URGENT");
        assertThat(shown.get("recognised").toString())
                .contains(
                        "Lid: " + member + ", Lena Testmans (het lidnummer staat in de mail)",
                        "Aanvrager: familielid of naaste (op basis van de woorden in de e-mail)",
                        "Postcode: 9000 Gent (het lid woont in 1030: waar is de hulp nodig?)");
        assertThat(shown.get("mails").toString()).contains("Dringend: hulp voor mijn moeder", "Bel 0470/00.00.12.");
    }

    @Test
    void aFileIsListedWithItsAddress() {
        String number = receive(post.receive(SampleMail.of("request-social-worker-nl", Map.of("INSZ", "61020333101"))));

        Map<String, Object> shown = process.open(process.openTask(number, "Task_CompleteMailRequest"));

        String mailId = requests.get(number).mailId().toString();
        assertThat(shown.get("mails").toString()).contains("toestemming.pdf", "/post/" + mailId + "/bijlagen/0");
        assertThat(shown)
                .containsEntry("requesterKind", "SOCIAL_WORKER")
                .containsEntry("byHand", true)
                .containsEntry("postcode", "2800");
        assertThat(shown.get("recognised").toString()).contains("INSZ: 61.02.03-***.**");
    }

    @Test
    void aMailAboutACaseJoinsItAndItsSenderIsToldTheNumber() {
        String existing = process.start("home-assistance", call(member, daughter));
        process.runJobs(existing);
        String number = write("Mijn moeder komt toch pas vrijdag thuis.");
        Map<String, Object> shown = process.open(process.openTask(number, "Task_CompleteMailRequest"));
        assertThat(shown.get("knownCases").toString()).contains(existing, "onvoorziene ziekenhuisopname");
        assertThat(shown.get("knownCasesInWords").toString())
                .startsWith(existing + " (van ")
                .contains("onvoorziene ziekenhuisopname");

        complete(number, Map.of("decision", "EXISTING_CASE", "knownCase", existing));

        assertThat(process.passed(number)).contains("Event_MailJoined");
        assertThat(process.isOver(number)).isTrue();
        assertThat(inbox.ofCase(existing)).hasSize(1);
        assertThat(inbox.ofCase(number)).isEmpty();
        assertThat(cases.find(number)).isEmpty();
        assertThat(mail.subjectOf(mail.lastMailTo(daughter))).contains(existing).doesNotContain(number);
    }

    @Test
    void twoMailsOfOneSenderBecomeOneCase() {
        String first = write("Mijn moeder is gevallen, lidnummer " + member);
        String second = write("Nog iets vergeten: ze heeft een hond.");
        Map<String, Object> shown = process.open(process.openTask(second, "Task_CompleteMailRequest"));
        assertThat(shown.get("knownCases").toString()).contains(first, "e-mail van dezelfde afzender");

        complete(second, Map.of("decision", "EXISTING_CASE", "otherCase", first.toLowerCase()));

        assertThat(inbox.ofCase(first)).hasSize(2);
        assertThat(process.open(process.openTask(first, "Task_CompleteMailRequest"))
                        .get("mails")
                        .toString())
                .contains("ze heeft een hond");
    }

    @Test
    void twoRequestsNeverDisappearIntoEachOther() {
        String first = write("Mijn moeder is gevallen, lidnummer " + member);
        String second = write("Nog iets vergeten: ze heeft een hond.");
        complete(second, Map.of("decision", "EXISTING_CASE", "otherCase", first));

        assertThatThrownBy(() -> complete(first, Map.of("decision", "EXISTING_CASE", "otherCase", second)))
                .hasMessage("'Dossiernummer' is van een e-mail die een collega al bij deze gevoegd heeft."
                        + " Open de taak opnieuw: daar staan ze samen.");

        assertThat(requests.get(first).isOpen()).isTrue();
        assertThat(requests.current(second)).isEqualTo(first);
    }

    @Test
    void twoWorkersWhoJoinTheTwoRequestsAtTheSameMomentLeaveOneOpen() {
        String first = write("Mijn moeder is gevallen, lidnummer " + member);
        String second = write("Nog iets vergeten: ze heeft een hond.");

        List<Optional<Throwable>> outcomes = Stream.of(join(first, second), join(second, first))
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes)
                .filteredOn(Optional::isPresent)
                .singleElement()
                .extracting(outcome -> outcome.orElseThrow().getMessage())
                .asString()
                .contains("is van een e-mail die een collega al bij deze gevoegd heeft");
        assertThat(Stream.of(first, second)
                        .filter(number -> requests.get(number).isOpen()))
                .hasSize(1);
    }

    @Test
    void aMailJoinsNoRequestThatWasDroppedOrThatIsElsewhereItself() {
        String number = write("Mijn moeder is gevallen.");
        String dropped = write("Reclame.");
        String joined = write("Ze heeft een hond.");
        String kept = write("Ze is gevallen, zei ik dat al?");
        complete(dropped, Map.of("decision", "NONE", "reason", "Reclame."));
        complete(joined, Map.of("decision", "EXISTING_CASE", "otherCase", kept));

        assertThatThrownBy(() -> complete(number, Map.of("decision", "EXISTING_CASE", "otherCase", dropped)))
                .hasMessageContaining("'Dossiernummer' is van een e-mail die geen aanvraag was.");
        assertThatThrownBy(() -> complete(number, Map.of("decision", "EXISTING_CASE", "otherCase", joined)))
                .hasMessageContaining("die bij dossier " + kept + " gevoegd is. Vul dat nummer in.");
        assertThat(requests.get(number).isOpen()).isTrue();
    }

    @Test
    void whatIsJoinedToARequestThatSomebodyIsAtWorkOnIsReadEvenIfThatOneIsDropped() {
        String first = write("Verkoopt u ook stofzuigers?");
        String second = write("Dringend: mijn moeder is gevallen, lidnummer " + member);
        Task atWork = process.openTask(first, "Task_CompleteMailRequest");
        tasks.claim(atWork.getId(), Users.CASE_WORKER);

        complete(second, Map.of("decision", "EXISTING_CASE", "otherCase", first));
        assertThat(process.openTask(first, "Task_CompleteMailRequest").getPriority())
                .isEqualTo(75);
        complete(first, Map.of("decision", "NONE", "reason", "Vraag over stofzuigers."));

        assertThat(process.open(process.openTask(first, "Task_ReadReply")).toString())
                .contains("mijn moeder is gevallen");
    }

    @Test
    void joinsThatRunInACircleComeToAnEnd() {
        String first = write("Mijn moeder is gevallen.");
        String second = write("Ze heeft een hond.");
        requests.decide(first, new Decision(State.JOINED, second, null, Users.CASE_WORKER, clock.instant()));
        requests.decide(second, new Decision(State.JOINED, first, null, Users.CASE_WORKER, clock.instant()));

        assertThat(requests.current(first)).isIn(first, second);
    }

    @Test
    void aMailThatIsNoRequestEndsWithItsReason() {
        String number = write("Verkoopt u ook stofzuigers?");
        int mails = mail.mailsTo(daughter).size();

        complete(number, Map.of("decision", "NONE", "reason", "Vraag over stofzuigers."));

        assertThat(process.passed(number)).contains("Event_NoRequest");
        assertThat(process.isOver(number)).isTrue();
        assertThat(mail.mailsTo(daughter)).hasSize(mails);
        assertThat(jdbc.sql(
                                "select state || ' ' || reason || ' ' || decided_by from mail_request where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("DROPPED Vraag over stofzuigers. anke");
    }

    @Test
    void anAnswerToTheReceiptStandsWithTheRequestAndCanMakeItUrgent() {
        String number = write("Mijn moeder is gevallen.");
        Task before = process.openTask(number, "Task_CompleteMailRequest");

        InboxEntry answer = post.reply(mail.lastMailTo(daughter), daughter, "Er moet vandaag nog iemand komen!");

        Task after = process.openTask(number, "Task_CompleteMailRequest");
        assertThat(answer.caseNumber()).isEqualTo(number);
        assertThat(inbox.ofCase(number)).hasSize(2);
        assertThat(after.getPriority()).isEqualTo(100).isGreaterThan(before.getPriority());
        assertThat(after.getDueDate()).isBefore(before.getDueDate());
        assertThat(process.open(after)).containsEntry("urgency", "IMMEDIATE");
        assertThat(process.open(after).get("mails").toString()).contains("vandaag nog iemand");
    }

    @Test
    void anAnswerThatComesWhileSomebodyIsAtWorkIsAlsoATaskOfItsOwn() {
        String number = write("Mijn moeder is gevallen.");
        tasks.claim(process.openTask(number, "Task_CompleteMailRequest").getId(), Users.CASE_WORKER);

        post.reply(mail.lastMailTo(daughter), daughter, "Ze heeft ook een hond.");

        assertThat(process.openTask(number, "Task_ReadReply")).isNotNull();
        assertThat(inbox.ofCase(number)).hasSize(2);
    }

    @Test
    void anAnswerThatSoundsCalmerChangesNoPriority() {
        String number = write("Dringend hulp nodig.");

        post.reply(mail.lastMailTo(daughter), daughter, "Dank u.");

        assertThat(process.openTask(number, "Task_CompleteMailRequest").getPriority())
                .isEqualTo(75);
        assertThat(requests.get(number).urgency()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void anAnswerToAnOldReceiptGoesToTheCaseThatTheMailJoined() {
        String existing = process.start("home-assistance", call(member, daughter));
        process.runJobs(existing);
        String number = write("Mijn moeder komt pas vrijdag thuis.");
        var receipt = mail.lastMailTo(daughter);
        complete(number, Map.of("decision", "EXISTING_CASE", "knownCase", existing));

        InboxEntry answer = post.reply(receipt, daughter, "En nog iets: er is een hond.");

        assertThat(answer.caseNumber()).isEqualTo(existing);
        assertThat(process.openTask(existing, "Task_ReadReply")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Het is dringend, kunt u mij helpen?                     | 75
                    C'est urgent, pouvez-vous m'aider ?                     | 75
                    Es ist dringend, können Sie mir helfen?                 | 75
                    Kan iemand mij helpen? Het is niet dringend.            | 50
                    Er moet onmiddellijk iemand komen                       | 100
                    """)
    void urgentWordsGiveTheTaskItsPriority(String text, int priority) {
        assertThat(process.openTask(write(text), "Task_CompleteMailRequest").getPriority())
                .isEqualTo(priority);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Kunt u mij helpen aub?                     | Uw dossiernummer is           | - een telefoonnummer
                    Pouvez-vous m'aider, ma hanche est cassée  | Votre numéro de dossier est   | - un numéro de téléphone
                    Können Sie mir bitte helfen?               | Die Nummer Ihrer Akte ist     | - eine Telefonnummer
                    """)
    void theReceiptIsWrittenInTheSendersLanguage(String text, String sentence, String question) {
        String number = write(text);

        assertThat(mail.textOf(mail.lastMailTo(daughter)))
                .contains(sentence, number, question, "02 000 00 00")
                .doesNotContain("hanche");
    }

    @Test
    void whatIsKnownIsNotAskedFor() {
        write("Mijn moeder is gevallen, lidnummer " + member
                + ", ze woont in 1030 Schaarbeek. Bel mij op 0470 00 00 12.");

        assertThat(mail.textOf(mail.lastMailTo(daughter))).doesNotContain("antwoordt met", "telefoonnummer");
    }

    @Test
    void theReceiptTellsNobodyWhoIsAMember() {
        write("Ik ben gevallen. Mijn lidnummer is " + member + ".");
        String ofAMember = questions();
        write("Ik ben gevallen. Mijn lidnummer is T-NIEMAND-1.");

        assertThat(questions())
                .isEqualTo(ofAMember)
                .contains("telefoonnummer", "adres")
                .doesNotContain("lidnummer van");
    }

    @Test
    void aMemberWhoWritesFromTheOwnAddressIsAskedNothingThatIsKnown() {
        String own = TestCases.member(member, LocalDate.of(2026, 12, 31)).email();

        receive(post.receive(own, "vraag", "Ik ben gevallen. Mijn lidnummer is " + member + "."));

        assertThat(mail.textOf(mail.lastMailTo(own))).doesNotContain("antwoordt met");
    }

    @Test
    void theFormShowsTheNewestMailAndNoneOfItEndlessly() {
        String number = write("x".repeat(20_000) + " einde");
        assertThat(shownMails(number))
                .contains("… (de mail is langer)", "/dossiers/" + number + "/post")
                .doesNotContain("einde");
        var receipt = mail.lastMailTo(daughter);

        IntStream.rangeClosed(1, 21).forEach(i -> post.reply(receipt, daughter, "antwoord-%02d.".formatted(i)));

        assertThat(shownMails(number)).doesNotContain("xxx", "antwoord-01.").contains("antwoord-02.", "antwoord-21.");
        assertThat(process.open(process.openTask(number, "Task_CompleteMailRequest")))
                .containsEntry("hasOlderMails", true)
                .containsEntry("mailPage", "/dossiers/" + number + "/post");
    }

    @Test
    void aMailThatCanNotBeReadKeepsNoTaskClosed() {
        String number = write("Mijn moeder is gevallen.");
        InboxEntry answer = post.reply(mail.lastMailTo(daughter), daughter, "Ze heeft een hond.");
        jdbc.sql("update mail_request set mail_id = ? where case_number = ?")
                .params(answer.id(), number)
                .update();
        jdbc.sql("update outbox_mail set recipient = 'geen adres' where case_number = ?")
                .param(number)
                .update();
        assertThatThrownBy(() -> inbox.get(answer.id())).isInstanceOf(RuntimeException.class);

        assertThat(process.open(process.openTask(number, "Task_CompleteMailRequest")))
                .containsEntry("recognised", "De e-mail kan niet gelezen worden.");
        assertThat(shownMails(number))
                .contains(
                        "Mijn moeder is gevallen.",
                        "Deze e-mail kan niet getoond worden.",
                        "/dossiers/" + number + "/post");
    }

    @Test
    void anAddressGetsSoManyReceiptsADayButEachMailOpensItsTask() {
        int most = settings.receiptsPerDay();
        List<String> numbers =
                Stream.generate(() -> write("Help!")).limit(most + 1).toList();

        assertThat(mail.mailsTo(daughter)).hasSize(most);
        assertThat(numbers)
                .allSatisfy(number -> assertThat(process.openTask(number, "Task_CompleteMailRequest"))
                        .isNotNull());

        clock.advance(Duration.ofDays(1));
        write("En nog eens.");
        assertThat(mail.mailsTo(daughter)).hasSize(most + 1);
    }

    @Test
    void aTaskThatIsSentTwiceIsDoneOnce() {
        String number = write("Mijn moeder is gevallen.");
        Task task = process.openTask(number, "Task_CompleteMailRequest");
        complete(number, request());

        assertThatThrownBy(() -> users.as(Users.CASE_WORKER, () -> process.submit(task, request())))
                .isInstanceOf(RuntimeException.class);

        assertThat(factTimes(number)).hasSize(1);
        assertThat(process.openTasks(number)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    memberNumber   | T-ONBEKEND      | 'Lidnummer of INSZ' is niet gevonden.
                    requesterEmail | mira@           | 'E-mail van de aanvrager' is geen geldig e-mailadres.
                    triggerDate    | 2026-10-06      | 'Wanneer gebeurde het' ligt in de toekomst.
                    consent        | false           | 'Toestemming' ontbreekt.
                    decision       | IETS            | 'Deze e-mail' is geen keuze uit de lijst.
                    decision       | NONE            | 'Waarom is het geen aanvraag?' is verplicht.
                    decision       | EXISTING_CASE   | 'Dossiernummer' is nog leeg.
                    """)
    void badInputIsNamedAndTheTaskStaysOpen(String field, String value, String message) {
        String number = write("Mijn moeder is gevallen.");

        assertThatThrownBy(() -> complete(number, with(request(), field, "false".equals(value) ? false : value)))
                .hasMessageContaining(message);

        assertThat(process.openTask(number, "Task_CompleteMailRequest")).isNotNull();
        assertThat(requests.get(number).isOpen()).isTrue();
        assertThat(cases.find(number)).isEmpty();
    }

    @Test
    void aMailJoinsNoCaseThatDoesNotExistNorItself() {
        String number = write("Mijn moeder is gevallen.");

        assertThatThrownBy(() -> complete(number, Map.of("decision", "EXISTING_CASE", "otherCase", "TB-2026-999999")))
                .hasMessageContaining("'Dossiernummer' bestaat niet.");
        assertThatThrownBy(() -> complete(number, Map.of("decision", "EXISTING_CASE", "otherCase", number)))
                .hasMessageContaining("'Dossiernummer' is dat van deze e-mail zelf.");
        assertThat(requests.get(number).isOpen()).isTrue();
    }

    @Test
    void whatIsNoCaseYetCanNotBeWithdrawn() {
        String number = write("Mijn moeder is gevallen.");

        assertThatThrownBy(() -> process.start(
                        "case-withdrawal", Map.of("caseNumber", number, "askedBy", "MEMBER", "reason", "OTHER")))
                .hasMessageContaining("Werk de taak 'Aanvraag per e-mail aanvullen' af");
    }

    @Test
    void theProcessKeepsNothingOfTheMail() {
        String number = write("Mijn moeder is gevallen.");
        complete(number, request());

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(
                                process.openTask(number, "Task_AssessNeed").getProcessInstanceId())
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .containsOnly("mailId", "urgency", "requestDecision");
    }

    private String write(String text) {
        return receive(post.receive(daughter, "vraag", text));
    }

    private String receive(InboxEntry entry) {
        process.runJobs(entry.caseNumber());
        return entry.caseNumber();
    }

    private void complete(String number, Map<String, Object> answers) {
        Task task = process.openTask(number, "Task_CompleteMailRequest");
        users.as(Users.CASE_WORKER, () -> process.submit(task, answers));
        process.runJobs(number);
    }

    private String shownMails(String number) {
        return process.open(process.openTask(number, "Task_CompleteMailRequest"))
                .get("mails")
                .toString();
    }

    /** What the last receipt asks for. */
    private String questions() {
        return mail.textOf(mail.lastMailTo(daughter))
                .lines()
                .filter(line -> line.startsWith("- "))
                .collect(Collectors.joining("\n"));
    }

    private CompletableFuture<Optional<Throwable>> join(String number, String other) {
        return CompletableFuture.runAsync(() -> decisions.join(number, other, Users.CASE_WORKER))
                .handle((done, failure) -> Optional.ofNullable(failure).map(Throwable::getCause));
    }

    private Map<String, Object> request() {
        Map<String, Object> answers = new HashMap<>(call(member, daughter));
        answers.put("decision", "REQUEST");
        return answers;
    }

    private List<Instant> factTimes(String number) {
        return jdbc.sql("select occurred_at from fact where case_number = ? and kind = 'REQUEST_RECEIVED'")
                .param(number)
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .list();
    }
}
