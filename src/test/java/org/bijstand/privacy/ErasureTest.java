package org.bijstand.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.DataSubjects;
import org.bijstand.casefile.MemberFile;
import org.bijstand.casefile.MemberImport;
import org.bijstand.casefile.MemberRegister;
import org.bijstand.casefile.PersonalData.Kept;
import org.bijstand.engine.draft.Drafts;
import org.bijstand.engine.draft.FormKey;
import org.bijstand.privacy.export.FileExport;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.EngineTables;
import org.bijstand.testing.Post;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.SealedWords;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever asks learns all that is kept about them, and can have it erased for good. */
@ApplicationTest
class ErasureTest {

    private static int serial = 900_000;

    @Autowired
    ProcessDriver driver;

    @Autowired
    Users users;

    @Autowired
    Post post;

    @Autowired
    TestMail mail;

    @Autowired
    MemberImport members;

    @Autowired
    MemberRegister register;

    @Autowired
    DataSubjects subjects;

    @Autowired
    PersonFile files;

    @Autowired
    FileExport exports;

    @Autowired
    Erasure erasure;

    @Autowired
    ErasureRegister erasures;

    @Autowired
    ErasedStayErased restored;

    @Autowired
    CaseFiles cases;

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

    private final String number = "W" + serial++;
    private final String insz = inszOf(serial);
    private final MarkedAnswers words = new MarkedAnswers("wis" + number.toLowerCase());
    private String line;
    private String caseNumber;

    @BeforeEach
    void aMemberAsksForHelpAndStopsAgain() {
        clock.moveTo(LocalDateTime.of(2026, 10, 5, 10, 0)
                .atZone(ZoneId.of("Europe/Brussels"))
                .toInstant());
        line = String.join(
                ";",
                number,
                words.word("voornaam"),
                words.word("naam"),
                "1949-07-21",
                insz,
                "NL",
                words.word("straat"),
                "1",
                "1030",
                "",
                address(),
                "2026-12-31");
        importAgain();
        caseNumber = take(address());
        Task task = driver.openTask(caseNumber, "Task_AssessNeed");
        users.as(Users.CASE_WORKER, () -> driver.open(task));
        drafts.save(
                Users.CASE_WORKER,
                FormKey.ofTask(task.getId()),
                "{\"houseworkRemark\": \"" + words.word("halfingevuld") + "\"}");
        post.reply(mail.lastMailTo(words.email("bellermail")), address(), words.word("antwoord"));
    }

    @AfterEach
    void endAsItBegan() {
        clock.reset();
    }

    @Test
    void thePersonIsFoundByNumberCaseAndAddressOnly() {
        for (String asked : List.of(
                number, number.toLowerCase(), caseNumber, " " + address().toUpperCase() + " ")) {
            assertThat(subjects.find(asked))
                    .as(asked)
                    .extracting(DataSubject::reference)
                    .containsExactly(number);
        }
        assertThat(subjects.find(words.word("naam"))).isEmpty();
        assertThat(subjects.find("%")).isEmpty();
        assertThat(subjects.find(number.substring(0, 5))).isEmpty();
    }

    @Test
    void theFileHoldsEverythingThatWasTyped() throws Exception {
        DataSubject person = person();

        byte[] written = exports.asJson(person, files.of(person));

        String text = new String(written, StandardCharsets.UTF_8);
        assertThat(words.markers().stream().filter(marker -> !text.contains(marker)))
                .as("a draft is its writer's, until it is submitted")
                .containsExactly(words.word("halfingevuld"));
        assertThat(text).contains(insz);
        JsonNode file = json.readTree(written);
        assertThat(file.at("/categories").findValuesAsText("category"))
                .contains("Ledenregister", "Dossiers", "Mail aan ons", "Mail van ons", "Inzage door medewerkers");
        assertThat(exports.asPdf(person, files.of(person))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void anOpenCasePutsTheErasureOffUntilItIsOver() {
        assertThat(erasure.erase(number, number, LegalBasis.CONSENT_WITHDRAWN, Users.ADMIN))
                .isEmpty();
        erasure.eraseOrdered();
        assertThat(subjects.byReference(number)).isPresent();

        stop();
        erasure.eraseOrdered();

        assertThat(subjects.byReference(number)).isEmpty();
        assertThat(erasures.orders()).noneMatch(order -> order.reference().equals(number));
    }

    @Test
    void afterwardsNoTableOfTheDatabaseHoldsThePerson() {
        stop();
        assertThat(files.of(person()).stream().map(Kept::category)).contains("Mail aan ons", "Mail van ons");
        assertThat(held(caseNumber)).contains("bijstand.case_read", "bijstand.fact", "public.act_hi_procinst");
        assertThat(held(number)).contains("bijstand.member", "bijstand.assistance_case");
        assertThat(held(address())).contains("bijstand.member", "bijstand.outbox_mail");
        String otherCase = take(address() + ".anders");
        long facts = facts();

        Map<String, Integer> gone = erasure.erase(number, number, LegalBasis.CONSENT_WITHDRAWN, Users.ADMIN);

        assertThat(gone).containsKeys("Ledenregister", "Dossiers", "Mail aan ons", "Cijfers zonder naam");
        assertThat(held(caseNumber)).isEmpty();
        assertThat(held(number)).isEmpty();
        assertThat(held(address() + "\"")).isEmpty();
        assertThat(files.counts(subjects.byReference(otherCase).orElseThrow()))
                .containsKeys("Dossiers", "Mail van ons");
        assertThat(facts()).isEqualTo(facts);
        assertThat(erasures.newest(1)).singleElement().satisfies(record -> {
            assertThat(record.by()).isEqualTo(Users.ADMIN);
            assertThat(record.categories()).isEqualTo(gone);
        });
    }

    @Test
    void noMarkerWordIsLeftAnywhere() {
        stop();
        var found = new TreeSet<>(words.markers());
        found.removeIf(word -> held(word).isEmpty());
        assertThat(found).hasSizeGreaterThan(5);
        List<String> known = new ArrayList<>(words.markers());
        known.addAll(List.of(insz, caseNumber));
        assertThat(sealed.found(known))
                .contains(insz, words.word("antwoord"), words.word("halfingevuld"), words.word("lidmail"));

        erasure.erase(number, number, LegalBasis.OBJECTION, Users.ADMIN);

        assertThat(known).filteredOn(word -> !held(word).isEmpty()).isEmpty();
        assertThat(sealed.found(known)).isEmpty();
    }

    @Test
    void aCallThatWasNotFinishedAndNamesThePersonGoesToo() {
        stop();
        FormKey call = FormKey.ofStart("home-assistance");
        String about = "{\"membershipNumber\": \"%s\", \"story\": \"%s\"}";
        drafts.save(Users.CASE_WORKER, call, about.formatted(number.toLowerCase(), words.word("begonnen")));
        drafts.save(Users.COORDINATOR, call, about.formatted(number + "1", words.word("vananders")));

        erasure.erase(number, number, LegalBasis.OBJECTION, Users.ADMIN);

        assertThat(sealed.found(List.of(words.word("begonnen"), words.word("vananders"))))
                .containsExactly(words.word("vananders"));
        drafts.discardAll(call);
    }

    @Test
    void theNextImportAndARestoredBackupDoNotBringThePersonBack() {
        stop();
        erasure.erase(number, number, LegalBasis.NO_LONGER_NEEDED, Users.ADMIN);

        importAgain();
        assertThat(register.byNumber(number)).isEmpty();

        jdbc.sql("insert into member select ?, 'Lena', 'Testmans', '1949-07-21', 'NL', 'Straat', '1', '1030'")
                .param(number)
                .update();
        restored.eraseAgain();
        assertThat(register.byNumber(number)).isEmpty();
        assertThat(erasures.newest(1)).extracting(ErasureRegister.Erased::basis).containsExactly(LegalBasis.REPEATED);

        assertThat(erasure.lift(number)).isTrue();
        importAgain();
        assertThat(register.byNumber(number)).isPresent();
    }

    @Test
    void aBackupFromBeforeTheErasureIsCorrectedByTheJournalOutsideTheDatabase() {
        stop();
        erasure.erase(number, number, LegalBasis.UNLAWFUL, Users.ADMIN);

        jdbc.sql("delete from erased_key").update();
        importAgain();
        assertThat(register.byNumber(number)).isPresent();
        restored.eraseAgain();

        assertThat(register.byNumber(number)).isEmpty();
        importAgain();
        assertThat(register.byNumber(number)).isEmpty();
    }

    @Test
    void whoAsksForSomebodyElseIsForgottenAndTheOtherPersonIsNot() {
        String other = take("ander" + address());
        users.as(
                Users.CASE_WORKER,
                () -> driver.start(
                        "case-withdrawal", Map.of("caseNumber", other, "askedBy", "MEMBER", "reason", "OTHER")));
        driver.runJobs(other);
        jdbc.sql("update assistance_case set requester_email = ?, requester_name = ? where case_number = ?")
                .params(address(), words.word("dochter"), other)
                .update();
        stop();

        erasure.erase(number, number, LegalBasis.CONSENT_WITHDRAWN, Users.ADMIN);

        assertThat(held(words.word("dochter"))).isEmpty();
        assertThat(cases.get(other).member().email()).isEqualTo("ander" + address());
        assertThat(cases.get(other).requester().name()).isEqualTo("(gewist)");
    }

    private DataSubject person() {
        return subjects.byReference(number).orElseThrow();
    }

    private String address() {
        return words.email("lidmail");
    }

    private void importAgain() {
        members.read(MemberFile.of(line));
    }

    private String take(String memberAddress) {
        Map<String, Object> call = new HashMap<>(words.call("ACCIDENT", 7));
        call.put("memberEmail", memberAddress);
        List<String> taken = new ArrayList<>();
        users.as(Users.CASE_WORKER, () -> taken.add(driver.start("home-assistance", call)));
        driver.runJobs(taken.get(0));
        if (memberAddress.equals(address())) {
            cases.recognise(taken.get(0), number);
        }
        return taken.get(0);
    }

    private void stop() {
        users.as(
                Users.CASE_WORKER,
                () -> driver.start(
                        "case-withdrawal", Map.of("caseNumber", caseNumber, "askedBy", "MEMBER", "reason", "OTHER")));
        driver.runJobs(caseNumber);
        assertThat(cases.get(caseNumber).status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    private List<String> held(String word) {
        return Stream.of("public", "bijstand")
                .flatMap(schema -> tables.holding(schema, word).stream().map(table -> schema + "." + table))
                .toList();
    }

    /** Of somebody who was born on the member's birthday. */
    private static String inszOf(int serial) {
        String digits = "490721%03d".formatted(serial % 997 + 1);
        return digits + "%02d".formatted(97 - Long.parseLong(digits) % 97);
    }

    private long facts() {
        return jdbc.sql("select count(*) from fact").query(Long.class).single();
    }
}
