package org.bijstand.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.DataSubjects;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.delivery.DeliveryCase;
import org.bijstand.delivery.VisitRegister;
import org.bijstand.engine.draft.Drafts;
import org.bijstand.engine.draft.FormKey;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.MoodySmtpServer;
import org.bijstand.mail.OutboxSender;
import org.bijstand.mail.StaffAddresses;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.partner.Partner;
import org.bijstand.partner.TestPartners;
import org.bijstand.privacy.export.FileExport;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.EngineTables;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.LogRecorder;
import org.bijstand.testing.Post;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.SealedWords;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Whole cases, played by everybody who takes part, with a word of its own in every personal field. What people say about
 * somebody stands in the product's own tables and nowhere else (design rule 1).
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MarkerWordsTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Autowired
    ApplicationContext beans;

    @Autowired
    ProcessDriver driver;

    @Autowired
    Users users;

    @Autowired
    TestMail mail;

    @Autowired
    Post post;

    @Autowired
    OutboxSender outbox;

    @Autowired
    JavaMailSenderImpl mailServer;

    @Autowired
    StaffAddresses staff;

    @Autowired
    DataSubjects subjects;

    @Autowired
    PersonFile files;

    @Autowired
    FileExport exports;

    @Autowired
    Erasure erasure;

    @Autowired
    CaseFiles cases;

    @Autowired
    Assignments assignments;

    @Autowired
    VisitRegister visits;

    @Autowired
    EngineTables tables;

    @Autowired
    SealedWords sealed;

    @Autowired
    Drafts drafts;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    private final MarkedAnswers delivered = new MarkedAnswers("hulp");
    private final MarkedAnswers refused = new MarkedAnswers("weiger");
    private final MarkedAnswers withdrawn = new MarkedAnswers("stop");
    private final MarkedAnswers written = new MarkedAnswers("mail");
    private final MarkedAnswers impossible = new MarkedAnswers("fout");
    private final MarkedAnswers neighbour = new MarkedAnswers("buur");
    private final List<String> addresses = new ArrayList<>();
    private final List<Partner> partners = new ArrayList<>();
    private final List<String> requested = new ArrayList<>();
    private LogRecorder log;
    private String deliveredCase;

    @BeforeAll
    void playEveryCase() throws Exception {
        log = new LogRecorder();
        at(LocalDateTime.of(2026, 10, 5, 10, 0));
        jdbc.sql("update partner set paused = true").update();
        for (String area : List.of("1030", "1000-1299", "1000-9999")) {
            partners.add(DeliveryCase.partner(beans, TestPartners.partner().covers(area)));
        }
        Stream.concat(
                        partners.stream().map(Partner::email),
                        Stream.of(staff.coordinators(), staff.supervisors(), staff.managers())
                                .map(MailAddress::value))
                .forEach(addresses::add);
        playTheDeliveredCase();
        playTheWithdrawnCase();
        playTheRefusedCaseWhoseMailFails();
        playTheMailThatBecomesACase();
        playTheMailThatIsNoRequest();
        playTheMailThatBelongsToTheNeighboursCase();
        playWhatIsRefusedAtTheDoor();
    }

    @AfterAll
    void endAsItBegan() {
        log.close();
        clock.reset();
    }

    @Test
    void theEngineHoldsNothingThatPeopleTyped() {
        assertThat(markers().filter(word -> !tables.holding("public", word).isEmpty()))
                .isEmpty();
        assertThat(tables.holding("public", deliveredCase)).contains("act_hi_procinst");
        assertThat(tables.holding("public", "Naam van de aanvrager")).contains("act_ge_bytearray");
    }

    @Test
    void theCaseFileHoldsIt() {
        List<String> words = Stream.of(delivered, refused, withdrawn, written, neighbour)
                .flatMap(answers -> answers.markers().stream())
                .toList();
        Set<String> inSealedValues = sealed.found(words);
        assertThat(words)
                .filteredOn(word -> !inSealedValues.contains(word)
                        && tables.holding("bijstand", word).isEmpty())
                .isEmpty();
        assertThat(inSealedValues)
                .as("what people wrote stands in no table as it is")
                .contains(written.word("brief"), written.word("samen"), withdrawn.word("halfingevuld"));
        assertThat(tables.holding("bijstand", "mailbriefzq")).isEmpty();
    }

    @Test
    void whatWasRefusedIsKeptNowhere() {
        assertThat(impossible.markers())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(tables.holding("bijstand", word)).isEmpty());
    }

    @Test
    void nothingOfItIsLogged() {
        assertThat(log.lines()).anyMatch(line -> line.contains(deliveredCase));
        assertThat(log.lines()).noneMatch(line -> markers().anyMatch(line::contains));
    }

    @Test
    void noSubjectOfAMailTellsAnyOfIt() {
        List<String> subjects = addresses.stream()
                .flatMap(address -> mail.mailsTo(address).stream())
                .map(mail::subjectOf)
                .toList();

        assertThat(subjects).anyMatch(subject -> subject.contains(deliveredCase));
        assertThat(subjects).noneMatch(subject -> markers().anyMatch(subject::contains));
    }

    @Test
    void noAddressOfAPageTellsAnyOfIt() {
        assertThat(requested).hasSizeGreaterThan(5).noneMatch(url -> markers().anyMatch(url::contains));
    }

    /** Last, because it takes away what the others look at. A case without a member's number is a person of its own. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whatIsKeptOfEachPersonCanBeHandedOutAndAfterErasureNoTableHoldsIt() {
        endTheWrittenCase();
        outbox.sendDue();
        List<MarkedAnswers> people = List.of(delivered, refused, withdrawn, written);
        Set<String> words = people.stream()
                .flatMap(answers -> answers.markers().stream())
                .filter(word -> !word.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) // others were born that day too
                .collect(Collectors.toCollection(TreeSet::new));
        words.remove(withdrawn.word("halfingevuld")); // a draft is its writer's, until it is submitted
        List<DataSubject> found = Stream.concat(
                        people.stream().map(MarkerWordsTest::memberOf),
                        Stream.of(written.email("verkoper"), written.email("samensteller")))
                .flatMap(address -> subjects.find(address).stream())
                .toList();
        assertThat(found).hasSize(6);
        String handedOut = found.stream()
                .map(person -> new String(exports.asJson(person, files.of(person)), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        assertThat(words)
                .hasSizeGreaterThan(60)
                .filteredOn(word -> !handedOut.contains(word))
                .isEmpty();
        assertThat(held(deliveredCase)).hasSizeGreaterThan(10);

        found.forEach(person ->
                erasure.erase(person.reference(), person.reference(), LegalBasis.CONSENT_WITHDRAWN, Users.ADMIN));

        words.add(withdrawn.word("halfingevuld"));
        Set<String> numbers =
                found.stream().flatMap(person -> person.caseNumbers().stream()).collect(Collectors.toSet());
        assertThat(words).filteredOn(word -> !held(word).isEmpty()).isEmpty();
        assertThat(sealed.found(words)).isEmpty();
        assertThat(numbers).filteredOn(number -> !held(number).isEmpty()).isEmpty();
        assertThat(sealed.found(numbers)).isEmpty();
        assertThat(held(neighbour.word("naam"))).isNotEmpty();
        assertThat(partners)
                .allSatisfy(partner -> assertThat(held(partner.name())).isNotEmpty());
    }

    private void endTheWrittenCase() {
        stop(subjects.find(memberOf(written)).get(0).reference());
    }

    private void stop(String caseNumber) {
        users.as(
                Users.CASE_WORKER,
                () -> driver.start(
                        "case-withdrawal", Map.of("caseNumber", caseNumber, "askedBy", "MEMBER", "reason", "OTHER")));
        driver.runJobs(caseNumber);
    }

    /** The tables of all schemas in which a word stands. */
    private List<String> held(String word) {
        return Stream.of("public", "bijstand")
                .flatMap(schema -> tables.holding(schema, word).stream().map(table -> schema + "." + table))
                .toList();
    }

    private Stream<String> markers() {
        Stream<String> ofPartners = partners.stream().flatMap(partner -> Stream.of(partner.name(), partner.email()));
        Stream<String> ofPeople = Stream.of(delivered, refused, withdrawn, written, impossible, neighbour)
                .flatMap(answers -> answers.markers().stream());
        return Stream.concat(ofPeople, ofPartners);
    }

    private void playTheDeliveredCase() {
        deliveredCase = take(delivered, "UNPLANNED_ADMISSION", 1);
        submit(deliveredCase, "Task_AssessNeed", Users.CASE_WORKER, delivered.everyService());
        submit(
                deliveredCase,
                "Task_DecideException",
                Users.COORDINATOR,
                Map.of("decision", "GRANT", "reason", delivered.word("uitzondering")));
        nobodyIsFoundForTheOtherServices();
        String number = housework().number();

        answer(0, Map.of("answer", "decline", "reason", "NO_STAFF", "words", delivered.word("weigering")));
        answer(1, Map.of("answer", "propose", "from", "11:00", "quarters", "8", "words", delivered.word("voorstel")));
        submit(deliveredCase, "Task_JudgeProposal", Users.CASE_WORKER, Map.of("decision", "refuse"));
        answer(2, Map.of("answer", "accept"));
        assertThat(visits.ofAssignment(number)).hasSize(1);

        at(LocalDateTime.of(2026, 10, 8, 13, 0));
        driver.fireTimer(deliveredCase, "Event_VisitEnded");
        twoIncidentsAreToldAndJudged(number);
        post(link(partners.get(2).email(), "/verslag/"), "", Map.of("answer", "shorter", "quarters", "8"));
        driver.runJobs(deliveredCase);
        theCaseIsClosed();
    }

    private void nobodyIsFoundForTheOtherServices() {
        List<Task> searches = driver.openTasks(deliveredCase).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("Task_FindPartner"))
                .toList();
        assertThat(searches).hasSize(5);
        for (Task search : searches) {
            submit(
                    search,
                    Users.COORDINATOR,
                    Map.of("decision", "UNSERVED", "reason", delivered.word("niemand" + searches.indexOf(search))));
        }
        driver.runJobs(deliveredCase);
    }

    private void twoIncidentsAreToldAndJudged(String number) {
        long visit = visits.ofAssignment(number).get(0).id();
        post(
                link(memberOf(delivered), "/lid/"),
                "/melding",
                Map.of("visit", Long.toString(visit), "kind", "COMPLAINT", "words", delivered.word("klacht")));
        judgeTheIncident("oordeel");
        users.as(
                Users.CASE_WORKER,
                () -> driver.start(
                        "visit-incident",
                        Map.of(
                                "number",
                                number,
                                "visitDate",
                                "2026-10-08",
                                "kind",
                                "NO_SHOW",
                                "words",
                                delivered.word("melding"))));
        judgeTheIncident("tweedeoordeel");
    }

    private void judgeTheIncident(String field) {
        driver.runJobs(deliveredCase);
        submit(
                deliveredCase,
                "Task_JudgeIncident",
                Users.COORDINATOR,
                Map.of("decision", "CONTINUE", "reason", delivered.word(field)));
    }

    private void theCaseIsClosed() {
        post(
                link(memberOf(delivered), "/tevredenheid/"),
                "",
                Map.of("help", "4", "arrangement", "5", "words", delivered.word("tevredenheid")));
        submit(
                deliveredCase,
                "Task_JudgePartner",
                Users.CASE_WORKER,
                Map.of("score", "4", "words", delivered.word("beoordeling")));
        assertThat(driver.isOver(deliveredCase)).isTrue();
        assertThat(cases.get(deliveredCase).status()).isEqualTo(CaseStatus.CLOSED);
    }

    private void playTheWithdrawnCase() {
        String caseNumber = take(withdrawn, "ACCIDENT", 2);
        Task task = driver.openTask(caseNumber, "Task_AssessNeed");
        String half = "{\"houseworkRemark\": \"" + withdrawn.word("halfingevuld") + "\"}";
        assertThat(drafts.save(Users.CASE_WORKER, FormKey.ofTask(task.getId()), half))
                .isTrue();
        stop(caseNumber);
        assertThat(cases.get(caseNumber).status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    /** The mail server repeats the address, as most of them do. */
    private void playTheRefusedCaseWhoseMailFails() throws Exception {
        String caseNumber = take(refused, "OTHER", 3);
        outbox.sendDue();

        submit(caseNumber, "Task_AssessNeed", Users.CASE_WORKER, refused.everyService());
        submit(
                caseNumber,
                "Task_DecideException",
                Users.COORDINATOR,
                Map.of("decision", "REFUSE", "reason", refused.word("beslissing")));
        assertThat(cases.get(caseNumber).status()).isEqualTo(CaseStatus.NOT_ELIGIBLE);
        String address = refused.email("bellermail");
        int goodPort = mailServer.getPort();
        Properties goodLimits = new Properties();
        goodLimits.putAll(mailServer.getJavaMailProperties());
        try (MoodySmtpServer moody = new MoodySmtpServer()) {
            moody.setUp(mailServer);
            moody.answer("RCPT TO:<" + address, "550 5.1.1 <" + address + "> is unknown here");
            outbox.sendDue();
        } finally {
            mailServer.setHost("localhost");
            mailServer.setPort(goodPort);
            mailServer.setJavaMailProperties(goodLimits);
        }
        driver.runJobs(caseNumber);
        Task followUp = driver.openTask(caseNumber, "Task_FollowUpUndelivered");
        users.as(Users.COORDINATOR, () -> assertThat(driver.open(followUp)).isNotEmpty());
    }

    private void playTheMailThatBecomesACase() {
        String address = written.email("afzender");
        String caseNumber = write(address, written.word("onderwerp"), written.word("brief"));
        InboxEntry answer = post.reply(mail.lastMailTo(address), address, written.word("antwoord"));
        assertThat(answer.caseNumber()).isEqualTo(caseNumber);
        Map<String, Object> request = with(written.call("ACCIDENT", 5), "decision", "REQUEST");
        submit(caseNumber, "Task_CompleteMailRequest", Users.CASE_WORKER, request);
        assertThat(cases.get(caseNumber).status()).isEqualTo(CaseStatus.OPEN);
    }

    private void playTheMailThatIsNoRequest() {
        String caseNumber = write(written.email("verkoper"), written.word("reclame"), written.word("aanbod"));
        submit(
                caseNumber,
                "Task_CompleteMailRequest",
                Users.CASE_WORKER,
                Map.of("decision", "NONE", "reason", written.word("geenaanvraag")));
        assertThat(driver.isOver(caseNumber)).isTrue();
    }

    /** The neighbour stays; whoever wrote about them goes. */
    private void playTheMailThatBelongsToTheNeighboursCase() {
        String neighbours = take(neighbour, "ACCIDENT", 8);
        stop(neighbours);
        submit(
                write(written.email("samensteller"), written.word("over"), written.word("samen")),
                "Task_CompleteMailRequest",
                Users.CASE_WORKER,
                Map.of("decision", "EXISTING_CASE", "otherCase", neighbours));
    }

    private String write(String address, String subject, String text) {
        String from = written.word("naam" + addresses.size()) + " <" + address + ">";
        String caseNumber =
                post.receive(from, subject, "Kunt u mij helpen? " + text).caseNumber();
        driver.runJobs(caseNumber);
        addresses.add(address);
        return caseNumber;
    }

    private void playWhatIsRefusedAtTheDoor() throws Exception {
        HttpCaller tasklist = HttpCaller.program(port, Users.CASE_WORKER, Users.PASSWORD);
        Map<String, Object> call = impossible.call("ACCIDENT", 4);
        refuse(tasklist, with(call, "lastName", "x".repeat(300) + impossible.word("langenaam")));
        refuse(tasklist, with(call, "memberEmail", impossible.word("regel") + "@leden.example\nBcc: iemand"));
        refuse(tasklist, with(call, "postcode", impossible.word("postcode")));
        refuse(tasklist, with(call, "urgency", impossible.word("keuze")));
        assertThat(HttpCaller.anonymous(port)
                        .get("/antwoord/" + impossible.word("geraden"))
                        .statusCode())
                .isEqualTo(404);
    }

    private void refuse(HttpCaller tasklist, Map<String, Object> answers) throws JsonProcessingException {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        HttpResponse<String> response = tasklist.send(
                "POST",
                "/engine-rest/process-definition/key/home-assistance/submit-form",
                json.writeValueAsString(Map.of("variables", variables)));

        assertThat(response.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(impossible.markers()).noneMatch(response.body()::contains);
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }

    private String take(MarkedAnswers answers, String trigger, int serial) {
        List<String> caseNumber = new ArrayList<>();
        users.as(
                Users.CASE_WORKER,
                () -> caseNumber.add(driver.start("home-assistance", answers.call(trigger, serial))));
        addresses.add(memberOf(answers));
        addresses.add(answers.email("bellermail"));
        driver.runJobs(caseNumber.get(0));
        return caseNumber.get(0);
    }

    private void submit(String caseNumber, String taskId, String user, Map<String, ?> answers) {
        submit(driver.openTask(caseNumber, taskId), user, answers);
        driver.runJobs(caseNumber);
    }

    /** Opens the task first, as Tasklist does. */
    private void submit(Task task, String user, Map<String, ?> answers) {
        users.as(user, () -> {
            driver.open(task);
            driver.submit(task, answers);
        });
    }

    private void answer(int partner, Map<String, String> form) {
        post(link(partners.get(partner).email(), "/antwoord/"), "", form);
        driver.runJobs(deliveredCase);
    }

    private void post(URI link, String below, Map<String, String> form) {
        String path = link.getPath() + below;
        HttpCaller phone = HttpCaller.anonymous(port);
        requested.add(link.toString());
        requested.add(path);
        assertThat(phone.get(link.getPath()).statusCode()).isEqualTo(200);
        HttpResponse<String> response = phone.postForm(path, form);
        assertThat(response.statusCode()).as(path).isEqualTo(302);
        requested.add(response.headers().firstValue("Location").orElseThrow());
    }

    /** From the newest mail with such a link. */
    private URI link(String address, String path) {
        List<MimeMessage> mails = mail.mailsTo(address).stream()
                .filter(message -> mail.textOf(message).contains(path))
                .toList();
        return mail.linkIn(mails.get(mails.size() - 1));
    }

    private static String memberOf(MarkedAnswers answers) {
        return answers.email("lidmail");
    }

    private Assignment housework() {
        return assignments.ofCase(deliveredCase).stream()
                .filter(assignment -> assignment.service() == ServiceKind.HOUSEWORK)
                .findFirst()
                .orElseThrow();
    }

    private void at(LocalDateTime moment) {
        clock.moveTo(moment.atZone(BRUSSELS).toInstant());
    }
}
