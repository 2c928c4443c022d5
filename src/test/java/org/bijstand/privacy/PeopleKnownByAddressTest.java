package org.bijstand.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.DataSubjects;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.Language;
import org.bijstand.delivery.DeliveryCase;
import org.bijstand.mail.Mail;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.Outbox;
import org.bijstand.mail.OutboxSender;
import org.bijstand.mail.StaffAddresses;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.mail.inbox.InboxState;
import org.bijstand.partner.TestPartners;
import org.bijstand.privacy.export.FileExport;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.EngineTables;
import org.bijstand.testing.Post;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.SealedWords;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A daughter, a neighbour or a social worker has no case of their own, but wrote to us and was written to. */
@ApplicationTest
class PeopleKnownByAddressTest {

    private static int serial = 1;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ProcessDriver driver;

    @Autowired
    Users users;

    @Autowired
    Post post;

    @Autowired
    TestMail mail;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxSender sender;

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
    ErasedStayErased restored;

    @Autowired
    CaseFiles cases;

    @Autowired
    EngineTables tables;

    @Autowired
    SealedWords sealed;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String prefix = "adres" + serial++;
    private final MarkedAnswers daughter = new MarkedAnswers(prefix + "dochter");
    private final MarkedAnswers mother = new MarkedAnswers(prefix + "moeder");

    @BeforeEach
    void itIsMonday() {
        clock.moveTo(LocalDateTime.of(2026, 10, 5, 10, 0)
                .atZone(ZoneId.of("Europe/Brussels"))
                .toInstant());
    }

    @AfterEach
    void endAsItBegan() {
        clock.reset();
    }

    @Test
    void theAddressesOfPartnersAndStaffAreNoPersons() {
        String partner = DeliveryCase.partner(beans, TestPartners.partner().paused())
                .email()
                .toUpperCase();
        for (String address : List.of(partner, staff.coordinators().value(), "hulp@bijstand.example")) {
            write(address, "TB-2026-7" + prefix.substring(5));
            long before = mailsTo(address);
            assertThat(before).as(address).isPositive();

            assertThat(subjects.find(address)).as(address).isEmpty();
            assertThat(subjects.byReference(address)).as(address).isEmpty();
            assertThatThrownBy(() -> erasure.erase(address, address, LegalBasis.OBJECTION, Users.ADMIN))
                    .isInstanceOf(InvalidInput.class);

            assertThat(mailsTo(address)).as(address).isEqualTo(before);
        }
    }

    @Test
    void aMemberWhoSharesAPartnersAddressTakesNoneOfThePartnersMailAlong() {
        String address =
                DeliveryCase.partner(beans, TestPartners.partner().paused()).email();
        String own = take(mother, Map.of("memberEmail", address));
        stop(own);
        String foreign = take(daughter, Map.of());
        write(address, foreign);
        sender.sendDue();

        assertThat(subjects.find(address)).extracting(DataSubject::reference).containsExactly(own);
        erase(own);

        assertThat(jdbc.sql("select case_number from outbox_mail where recipient = ?")
                        .param(address)
                        .query(String.class)
                        .list())
                .containsOnly(foreign);
    }

    @Test
    void mailAboutSomebodyElsesCaseThatIsStillToBeSentIsSent() {
        String address = mother.email("bellermail");
        String caseNumber = take(mother, Map.of());
        sender.sendDue();
        stop(caseNumber);
        long sent = mails(address, "sent");
        write(address, caseNumber);
        assertThat(sent).isPositive();

        erase(address);

        assertThat(mails(address, "sent")).isZero();
        assertThat(mails(address, "waiting")).isPositive();

        sender.sendDue();
        assertThat(mails(address, "sent")).isPositive();
        restored.eraseAgain();
        assertThat(mailsTo(address)).as("gone in the night after").isZero();
    }

    @Test
    void aLetterThatBecameSomebodyElsesCaseIsTheWritersToo() {
        String address = daughter.email("afzender");
        String caseNumber = letter(address);
        Map<String, Object> request = new HashMap<>(mother.call("ACCIDENT", 9));
        request.put("decision", "REQUEST");
        request.remove("requesterEmail");
        decide(caseNumber, request);
        assertThat(cases.get(caseNumber).status()).isEqualTo(CaseStatus.OPEN);
        post.reply(mail.lastMailTo(address), address, daughter.word("antwoord"));

        thePersonIsHandedTheirWordsAndTakesThemAlong(address, caseNumber);
    }

    @Test
    void aLetterThatWasJoinedToSomebodyElsesCaseIsTheWritersToo() {
        String address = daughter.email("afzender");
        String caseNumber = take(mother, Map.of());
        decide(letter(address), Map.of("decision", "EXISTING_CASE", "otherCase", caseNumber));

        thePersonIsHandedTheirWordsAndTakesThemAlong(address, caseNumber);
    }

    @Test
    void whoWroteWhatWasOnlyPutAsideIsFound() {
        String address = daughter.email("afzender");
        InboxEntry letter = post.receive("""
                From: %s
                To: hulp@bijstand.example
                Subject: Aanbod
                Message-ID: <%s@post.example>
                X-Spam-Flag: YES

                %s
                """.formatted(address, UUID.randomUUID(), daughter.word("aanbod"))
                .replace("\n", "\r\n")
                .getBytes(UTF_8));
        assertThat(letter.state()).isEqualTo(InboxState.QUARANTINED);

        assertThat(handedOut(address)).contains(daughter.word("aanbod"));
        erase(address);

        assertThat(left(daughter)).isEmpty();
    }

    @Test
    void aRestoredBackupDoesNotBringThemBackButTheyMayWriteAgain() {
        String address = mother.email("bellermail");
        stop(take(mother, Map.of()));
        sender.sendDue();
        Instant before = clock.instant();
        clock.advance(Duration.ofDays(1));
        erase(address);
        assertThat(subjects.find(address)).isEmpty();

        sentBefore(before, address);
        restored.eraseAgain();
        assertThat(subjects.find(address)).isEmpty();

        jdbc.sql("delete from erased_key").update();
        sentBefore(before, address);
        restored.eraseAgain();
        assertThat(subjects.find(address))
                .as("the journal outside the database knows")
                .isEmpty();

        clock.advance(Duration.ofDays(1));
        sentBefore(clock.instant(), address);
        restored.eraseAgain();
        assertThat(subjects.find(address)).as("came after the erasure").hasSize(1);
    }

    /** A mail to the person as a backup would bring it back. */
    private void sentBefore(Instant moment, String address) {
        write(address, "TB-2026-7" + prefix.substring(5));
        jdbc.sql("update outbox_mail set state = 'sent', body_sealed = null, queued_at = :at, sent_at = :at"
                        + " where recipient = :address")
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .param("address", address)
                .update();
    }

    @Test
    void whoAskedByTelephoneForSomebodyElseIsKnownByNumberAndName() {
        String own = take(daughter, Map.of("memberPhone", "0470 91 82 73"));
        String asked = takeByTelephone("+32 470 91 82 73", daughter.word("naam") + " " + daughter.word("voornaam"));
        String namesake = takeByTelephone("0470 91 82 74", daughter.word("voornaam") + " " + daughter.word("naam"));
        stop(own);
        assertThat(subjects.find(own).get(0).othersCases()).containsExactly(asked);
        stop(asked);

        erase(own);

        assertThat(cases.get(asked).requester().name()).isEqualTo("(gewist)");
        assertThat(cases.get(namesake).requester().name()).contains(daughter.word("naam"));
    }

    @Test
    void whoIsKnownByTelephoneOnlyIsFoundByACaseThatTheyAskedFor() {
        String name = daughter.word("volledigenaam");
        String first = takeByTelephone("0470 91 82 75", name);
        String second = takeByTelephone("0470/91.82.75", name.toUpperCase());
        String asker = "aanvrager " + first;
        assertThat(handedOut(asker.toUpperCase()))
                .contains(name, "Als aanvrager voor iemand anders", second)
                .doesNotContain(mother.word("straat"));
        stop(first);
        assertThat(erasure.erase(asker, asker, LegalBasis.OBJECTION, Users.ADMIN))
                .as("the other one is still open")
                .isEmpty();
        stop(second);

        erasure.eraseOrdered();

        assertThat(left(daughter)).isEmpty();
        assertThat(subjects.find(asker)).isEmpty();
        assertThat(cases.get(first).member().lastName()).isEqualTo(mother.word("naam"));
        jdbc.sql(
                        "update assistance_case set requester_name = ?, requester_phone = '0470 91 82 75' where case_number = ?")
                .params(name, second)
                .update();
        restored.eraseAgain();
        assertThat(cases.get(second).requester().name())
                .as("a backup brought it back")
                .isEqualTo("(gewist)");
    }

    @Test
    void colleaguesWhoShareAnAddressAreHandedNothingOfEachOther() {
        String address = mother.email("dienst");
        String name = daughter.word("volledigenaam");
        String first = take(
                mother, Map.of("requesterEmail", address, "requesterName", name, "requesterPhone", "0470 91 82 76"));
        String colleague = daughter.word("collega");
        String colleagues = take(
                mother,
                Map.of("requesterEmail", address, "requesterName", colleague, "requesterPhone", "0470 91 82 77"));
        sender.sendDue();
        stop(first);
        stop(colleagues);
        sender.sendDue();
        long mails = mailsTo(address);
        assertThat(mails).isPositive();
        String asker = "aanvrager " + first;

        assertThat(subjects.find(asker)).singleElement().satisfies(person -> {
            assertThat(person.othersCases()).containsExactly(first);
            assertThat(person.addresses()).isEmpty();
        });
        assertThat(subjects.find(address)).isEmpty();
        erase(asker);

        assertThat(cases.get(first).requester().name()).isEqualTo("(gewist)");
        assertThat(cases.get(colleagues).requester().name()).isEqualTo(colleague);
        assertThat(mailsTo(address)).isEqualTo(mails);
    }

    private String takeByTelephone(String phone, String name) {
        return take(mother, Map.of("requesterPhone", phone, "requesterName", name, "requesterEmail", ""));
    }

    private void thePersonIsHandedTheirWordsAndTakesThemAlong(String address, String caseNumber) {
        assertThat(handedOut(address)).contains(daughter.word("brief"), daughter.word("onderwerp"));
        assertThat(erasure.erase(address, address, LegalBasis.OBJECTION, Users.ADMIN))
                .as("the case is still open")
                .isEmpty();
        stop(caseNumber);
        sender.sendDue();

        assertThat(erasure.eraseOrdered()).isPositive();

        assertThat(left(daughter)).isEmpty();
        assertThat(cases.get(caseNumber).member().lastName()).isEqualTo(mother.word("naam"));
        assertThat(cases.get(caseNumber).requester().name()).isEqualTo(mother.word("beller"));
    }

    private List<String> left(MarkedAnswers person) {
        return Stream.concat(
                        person.markers().stream()
                                .filter(word -> Stream.of("public", "bijstand")
                                        .anyMatch(schema ->
                                                !tables.holding(schema, word).isEmpty())),
                        sealed.found(person.markers()).stream())
                .toList();
    }

    private String handedOut(String address) {
        return subjects.find(address).stream()
                .map(person -> new String(exports.asJson(person, files.of(person)), UTF_8))
                .toList()
                .toString();
    }

    private void erase(String reference) {
        assertThat(erasure.erase(reference, reference, LegalBasis.OBJECTION, Users.ADMIN))
                .isNotEmpty();
    }

    private String letter(String address) {
        String caseNumber = post.receive(
                        daughter.word("naam") + " <" + address + ">",
                        daughter.word("onderwerp"),
                        "Kunt u helpen? " + daughter.word("brief"))
                .caseNumber();
        driver.runJobs(caseNumber);
        return caseNumber;
    }

    private void decide(String caseNumber, Map<String, Object> answers) {
        var task = driver.openTask(caseNumber, "Task_CompleteMailRequest");
        users.as(Users.CASE_WORKER, () -> {
            driver.open(task);
            driver.submit(task, answers);
        });
        driver.runJobs(caseNumber);
    }

    private String take(MarkedAnswers answers, Map<String, Object> others) {
        Map<String, Object> call = new HashMap<>(answers.call("ACCIDENT", 9));
        call.putAll(others);
        List<String> taken = new ArrayList<>();
        users.as(Users.CASE_WORKER, () -> taken.add(driver.start("home-assistance", call)));
        driver.runJobs(taken.get(0));
        return taken.get(0);
    }

    private void stop(String caseNumber) {
        users.as(
                Users.CASE_WORKER,
                () -> driver.start(
                        "case-withdrawal", Map.of("caseNumber", caseNumber, "askedBy", "MEMBER", "reason", "OTHER")));
        driver.runJobs(caseNumber);
        assertThat(cases.get(caseNumber).status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    /** A mail of ours that waits to be sent. */
    private void write(String address, String caseNumber) {
        transaction.executeWithoutResult(
                work -> outbox.queue(Mail.of("request-received", Language.NL, new MailAddress(address), caseNumber)
                        .occasion(UUID.randomUUID())));
    }

    private long mails(String address, String state) {
        return jdbc.sql("select count(*) from outbox_mail where lower(recipient) = lower(?) and state = ?")
                .params(address, state)
                .query(Long.class)
                .single();
    }

    private long mailsTo(String address) {
        return jdbc.sql("select count(*) from outbox_mail where lower(recipient) = lower(?)")
                .param(address)
                .query(Long.class)
                .single();
    }
}
