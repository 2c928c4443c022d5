package org.bijstand.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.CaseRead;
import org.bijstand.privacy.ReadLog.Reading;
import org.bijstand.privacy.ReadLog.Search;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is shown a case leaves a trace that nobody can change (law of 30 July 2018, professional secrecy). */
@ApplicationTest
class ReadLogTest {

    @Autowired
    ReadLog log;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ProcessDriver driver;

    @Autowired
    Users users;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private String caseNumber;

    @BeforeEach
    void aCaseIsTaken() {
        clock.moveTo(LocalDate.of(2026, 10, 5)
                .atTime(10, 0)
                .atZone(ZoneId.of("Europe/Brussels"))
                .toInstant());
        Map<String, Object> call = new MarkedAnswers("lees").call("UNPLANNED_ADMISSION", 6);
        users.as(Users.CASE_WORKER, () -> caseNumber = driver.start("home-assistance", call));
        driver.runJobs(caseNumber);
    }

    @AfterEach
    void endAsItBegan() {
        clock.reset();
    }

    @Test
    void openingATaskTellsWhoSawWhichCaseWhenAndWhere() {
        Task task = driver.openTask(caseNumber, "Task_AssessNeed");
        users.as(Users.CASE_WORKER, () -> driver.open(task));

        assertThat(log.find(new Search(caseNumber, null, null, null), 0, 10))
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.user()).isEqualTo(Users.CASE_WORKER);
                    assertThat(reading.place()).isEqualTo("taak " + task.getName());
                    assertThat(reading.at()).isBetween(clock.instant().minusSeconds(60), clock.instant());
                });
    }

    @Test
    void theMailOfACaseLeavesATrace() {
        HttpCaller staff = HttpCaller.anonymous(port);
        staff.signIn(Users.CASE_WORKER, Users.PASSWORD);

        assertThat(staff.get("/dossiers/" + caseNumber + "/post").statusCode()).isEqualTo(200);

        assertThat(log.find(new Search(caseNumber, null, null, null), 0, 10))
                .extracting(Reading::place)
                .containsExactly("mail van het dossier");
    }

    @Test
    void lookingAgainWithinTenMinutesIsOneReading() {
        open();
        clock.advance(Duration.ofMinutes(9));
        open();
        assertThat(log.find(new Search(caseNumber, null, null, null), 0, 10)).hasSize(1);

        clock.advance(Duration.ofMinutes(2));
        open();

        assertThat(log.find(new Search(caseNumber, null, null, null), 0, 10)).hasSize(2);
    }

    @Test
    void whatFailedBeforeAnythingWasShownIsNoReading() {
        users.as(
                Users.CASE_WORKER,
                () -> transaction.executeWithoutResult(work -> {
                    events.publishEvent(new CaseRead(caseNumber, "blad dat niet verschijnt"));
                    work.setRollbackOnly();
                }));

        assertThat(log.find(new Search(caseNumber, null, null, null), 0, 10)).isEmpty();
    }

    @Test
    void readingInATransactionThatMayOnlyReadLeavesATraceToo() {
        TransactionTemplate readOnly = new TransactionTemplate(transaction.getTransactionManager());
        readOnly.setReadOnly(true);

        readOnly.executeWithoutResult(work -> open());

        assertThat(log.find(new Search(caseNumber, null, null, null), 0, 10)).hasSize(1);
    }

    @Test
    void aReadingIsTheCasesNotTheAssignments() {
        users.as(Users.COORDINATOR, () -> events.publishEvent(new CaseRead(caseNumber + "-2", "blad")));

        assertThat(log.find(new Search(null, Users.COORDINATOR, null, null), 0, 1000))
                .extracting(Reading::caseNumber)
                .contains(caseNumber);
    }

    @Test
    void theSystemReadsNothing() {
        driver.open(driver.openTask(caseNumber, "Task_AssessNeed"));

        assertThat(log.find(new Search(caseNumber, null, null, null), 0, 10)).isEmpty();
    }

    @Test
    void noStatementChangesOrTakesAwayAReading() {
        open();

        for (String statement :
                List.of("update case_read set user_id = 'iemand'", "delete from case_read", "truncate case_read")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("case_read is only ever added to");
        }
        assertThat(log.find(new Search(caseNumber, null, null, null), 0, 10)).hasSize(1);
    }

    @Test
    void onlyTheRetentionsOwnFunctionTakesOldReadingsAway() {
        open();

        assertThat(jdbc.sql("select case_read_expire(:case, :before)")
                        .param("case", caseNumber)
                        .param("before", clock.instant().plusSeconds(1).atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(log.find(new Search(caseNumber, null, null, null), 0, 10)).isEmpty();
    }

    @Test
    void aReadingOfAPersonGoesAtTheTermOfMailOfNoCase() {
        String person = "R" + caseNumber;
        log.addPerson(Users.PRIVACY_OFFICER, person, "blad", clock.instant());
        log.addPerson(Users.PRIVACY_OFFICER, person, "blad", clock.instant());
        assertThat(log.count(new Search(person, null, null, null))).isEqualTo(1);

        expire("TB-");
        assertThat(log.count(new Search(person, null, null, null))).isEqualTo(1);

        expire("post");
        assertThat(log.count(new Search(person, null, null, null))).isZero();
    }

    private void expire(String prefix) {
        jdbc.sql("select case_read_expire(:prefix, :before)")
                .param("prefix", prefix)
                .param("before", clock.instant().plusSeconds(1).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private void open() {
        users.as(Users.CASE_WORKER, () -> events.publishEvent(new CaseRead(caseNumber, "blad")));
    }
}
