package org.bijstand.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.DataSubjects;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.MemberFile;
import org.bijstand.casefile.MemberImport;
import org.bijstand.casefile.MemberRegister;
import org.bijstand.casefile.TestCases;
import org.bijstand.mail.OutgoingMails;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.EngineTables;
import org.bijstand.testing.Post;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has been kept long enough goes by itself, each thing in its time; figures stay, without the case. */
@ApplicationTest
class RetentionTest {

    private static final String WITH_FILE = """
            From: %s
            To: %s
            Subject: Attest %s
            Date: Mon, 5 Oct 2026 10:00:00 +0200
            Message-ID: <%s@post.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=grens

            --grens
            Content-Type: text/plain; charset=utf-8

            Hierbij het attest van de dokter.
            --grens
            Content-Type: text/plain; name=attest.txt
            Content-Disposition: attachment; filename=attest.txt

            het attest
            --grens--
            """;

    @Autowired
    Retention retention;

    @Autowired
    Erasure erasure;

    @Autowired
    DataSubjects subjects;

    @Autowired
    ReadLog log;

    @Autowired
    ProcessDriver driver;

    @Autowired
    Users users;

    @Autowired
    Post post;

    @Autowired
    TestMail mail;

    @Autowired
    Inbox inbox;

    @Autowired
    OutgoingMails outgoing;

    @Autowired
    CaseFiles cases;

    @Autowired
    MemberImport members;

    @Autowired
    MemberRegister register;

    @Autowired
    EngineTables tables;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final MarkedAnswers words =
            new MarkedAnswers("bewaar" + UUID.randomUUID().toString().substring(0, 6));
    private String caseNumber;
    private UUID withFile;

    @BeforeEach
    void aCaseIsClosed() throws MessagingException {
        at(LocalDateTime.of(2026, 10, 5, 10, 0));
        List<String> taken = new ArrayList<>();
        users.as(Users.CASE_WORKER, () -> taken.add(driver.start("home-assistance", words.call("ACCIDENT", 8))));
        caseNumber = taken.get(0);
        driver.runJobs(caseNumber);
        Task task = driver.openTask(caseNumber, "Task_AssessNeed");
        users.as(Users.CASE_WORKER, () -> driver.open(task));
        String from = words.email("bellermail");
        String token = mail.lastMailTo(from).getReplyTo()[0].toString();
        withFile = post.receive(WITH_FILE
                        .formatted(from, token, words.word("onderwerp"), UUID.randomUUID())
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8))
                .id();
        assertThat(inbox.entry(withFile)).map(InboxEntry::caseNumber).contains(caseNumber);
        users.as(
                Users.CASE_WORKER,
                () -> driver.start(
                        "case-withdrawal", Map.of("caseNumber", caseNumber, "askedBy", "MEMBER", "reason", "OTHER")));
        driver.runJobs(caseNumber);
    }

    @AfterEach
    void endAsItBegan() {
        clock.reset();
    }

    @Test
    void eachThingGoesInItsTimeAndTheFiguresStay() {
        long facts = facts();

        after(Period.ofMonths(11));
        assertThat(inbox.entry(withFile)).map(InboxEntry::files).contains(1);

        after(Period.ofMonths(2));
        assertThat(inbox.entry(withFile)).map(InboxEntry::files).contains(0);
        assertThat(inbox.get(withFile).text())
                .contains("Hierbij het attest", "bijlagen zijn verwijderd")
                .doesNotContain("het attest\n--");
        assertThat(outgoing.ofCase(caseNumber)).isNotEmpty();

        after(Period.ofYears(1));
        assertThat(inbox.entry(withFile)).isEmpty();
        assertThat(outgoing.ofCase(caseNumber)).isEmpty();
        assertThat(cases.find(caseNumber)).isPresent();

        after(Period.ofYears(3));
        assertThat(cases.find(caseNumber)).isEmpty();
        assertThat(held(caseNumber)).isEmpty();
        assertThat(words.markers().stream().filter(word -> !held(word).isEmpty()))
                .isEmpty();
        assertThat(facts()).isEqualTo(facts);
    }

    @Test
    void whoReadIsKeptTenYearsAndNoLonger() {
        long read = readings();
        after(Period.ofYears(9));
        assertThat(readings()).isEqualTo(read).isPositive();

        after(Period.ofYears(2));

        assertThat(readings()).isZero();
    }

    @Test
    void anOpenCaseIsNeverTooOld() {
        List<String> open = new ArrayList<>();
        users.as(Users.CASE_WORKER, () -> open.add(driver.start("home-assistance", words.call("ACCIDENT", 9))));

        after(Period.ofYears(20));

        assertThat(cases.find(open.get(0))).isPresent();
    }

    @Test
    void strayMailGoesAfterNinetyDays() {
        UUID stray = post.receive(("Return-Path: <>\nAuto-Submitted: auto-replied\nFrom: x@post.example\nSubject: Weg "
                                + UUID.randomUUID() + "\n\nAfwezig.")
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8))
                .id();
        assertThat(inbox.entry(stray)).map(InboxEntry::caseNumber).isEmpty();
        after(Period.ofDays(80));
        assertThat(inbox.entry(stray)).isPresent();

        after(Period.ofDays(20));

        assertThat(inbox.entry(stray)).isEmpty();
    }

    @Test
    void aMemberGoesAYearAfterTheLastImportUnlessACaseNamesThem() {
        String left = TestCases.newMembershipNumber();
        String stays = TestCases.newMembershipNumber();
        String helped = TestCases.newMembershipNumber();
        members.read(MemberFile.of(line(left), line(stays), line(helped)));
        cases.open(TestCases.hospitalAdmission(TestCases.lena(helped)));
        after(Period.ofMonths(11));
        assertThat(register.byNumbers(List.of(left, stays, helped))).hasSize(3);
        after(Period.ofMonths(2));
        assertThat(register.byNumbers(List.of(left, stays, helped)))
                .as("no import came")
                .hasSize(3);
        String refused = stays + ";Lena;Testmans;1949-07-21;;NL;Straat;1;9999;;;";
        assertThat(members.read(MemberFile.of(line(TestCases.newMembershipNumber()), refused))
                        .refused())
                .hasSize(1);

        retention.run();

        assertThat(register.byNumbers(List.of(left, stays, helped)))
                .extracting(Member::membershipNumber)
                .containsExactlyInAnyOrder(stays, helped);
    }

    @Test
    void wrongPasswordsAndThePlacesPeopleSignedInAtAreForgotten() {
        String user = "iemand-" + UUID.randomUUID();
        jdbc.sql("insert into log_in_miss values (?, '', 3, ?)")
                .params(user, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into log_in_source values (?, 'ergens', ?)")
                .params(user, clock.instant().plus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC))
                .update();
        after(Period.ofDays(20));
        assertThat(held(user)).containsExactlyInAnyOrder("bijstand.log_in_miss", "bijstand.log_in_source");

        after(Period.ofDays(60));

        assertThat(held(user)).isEmpty();
    }

    private static String line(String membershipNumber) {
        return membershipNumber + ";Lena;Testmans;1949-07-21;;NL;Straat;1;1030;;;";
    }

    @Test
    void aNightIsDoneOnceByOneNode() {
        at(LocalDateTime.of(2051, 1, 1, 1, 59));
        assertThat(retention.tonight(() -> {})).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(retention.tonight(() -> {})).isTrue();
        assertThat(retention.tonight(() -> {})).isFalse();

        clock.advance(Duration.ofDays(1));

        assertThat(retention.tonight(() -> {})).isTrue();
    }

    @Test
    void aNightInWhichTheErasedCantBeSoughtIsStillANight() {
        at(LocalDateTime.of(2052, 1, 1, 2, 0));
        // Without a register nobody who came back is found.
        ErasedStayErased blind = new ErasedStayErased(subjects, null, erasure, clock);

        new PrivacyNight(retention, erasure, blind).look();

        assertThat(jdbc.sql("select finished_at is not null from retention_run where day = '2052-01-01'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void termsThatContradictEachOtherStopTheStart() {
        Period year = Period.ofYears(1);
        assertThatThrownBy(() -> new RetentionTerms(year, Period.ofYears(2), year, year, year, year))
                .hasMessageContaining("nor mail longer than the case file");
    }

    @Test
    void theEnginesHistoryReallyGoesInItsWindow() {
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .finished()
                        .count())
                .isPositive();
        at(LocalDateTime.of(2028, 12, 1, 4, 0));

        history.cleanUpHistoryAsync(true);
        for (int round = 0; round < 20; round++) {
            for (Job job : history.findHistoryCleanupJobs()) {
                management.executeJob(job.getId());
            }
        }

        assertThat(tables.holding("public", caseNumber)).noneMatch(table -> table.startsWith("act_hi"));
        assertThat(orphans()).isZero();
    }

    /** Byte arrays of history that nothing refers to any more. */
    private long orphans() {
        return jdbc.sql("""
                        select count(*) from act_ge_bytearray
                        where removal_time_ < ? and type_ <> 1
                        """)
                .param(clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime())
                .query(Long.class)
                .single();
    }

    private void after(Period time) {
        clock.moveTo(
                clock.instant().atZone(ZoneId.of("Europe/Brussels")).plus(time).toInstant());
        retention.run();
    }

    private List<String> held(String word) {
        return Stream.of("public", "bijstand")
                .flatMap(schema -> tables.holding(schema, word).stream().map(table -> schema + "." + table))
                .toList();
    }

    private long readings() {
        return jdbc.sql("select count(*) from case_read").query(Long.class).single();
    }

    private long facts() {
        return jdbc.sql("select count(*) from fact").query(Long.class).single();
    }

    private void at(LocalDateTime moment) {
        clock.moveTo(moment.atZone(ZoneId.of("Europe/Brussels")).toInstant());
    }
}
