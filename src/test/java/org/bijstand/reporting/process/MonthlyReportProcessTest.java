package org.bijstand.reporting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bijstand.calendar.MovableClock;
import org.bijstand.mail.MailParts;
import org.bijstand.mail.StaffAddresses;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.TestMail;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class MonthlyReportProcessTest {

    @Autowired
    ProcessDriver driver;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MovableClock clock;

    @Autowired
    TestMail mail;

    @Autowired
    StaffAddresses staff;

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    @Test
    void givenAManagerAsksForAMonthTheReportIsMailedToTheManagers() {
        clock.moveTo(Instant.parse("2026-11-22T10:00:00Z"));

        String key = driver.start("monthly-report", Map.of("month", "2026-02"));
        driver.runJobs(key);

        MimeMessage report = mail.lastMailTo(staff.managers().value());
        assertThat(key).isEqualTo("2026-02");
        assertThat(mail.textOf(report)).contains("februari 2026");
        assertThat(mail.linkIn(report).getPath()).isEqualTo("/rapporten/2026-02");
        assertThat(MailParts.of(report).files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("maandrapport-2026-02.pdf");
            assertThat(new String(file.content(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        });
        assertThat(driver.isOver(key)).isTrue();
    }

    @Test
    void givenMonthThirteenTheFormSaysSoAndNothingStarts() {
        long running = runtime.createProcessInstanceQuery().count();

        assertThatThrownBy(() -> driver.start("monthly-report", Map.of("month", "2026-13")))
                .hasMessageContaining("'Maand' bestaat niet. Schrijf jaar en maand, bijvoorbeeld 2026-10.");
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(running);
    }

    @Test
    void givenTheMonthBeginsOnASundayTheReportOfLastMonthComesOnMonday() {
        clock.moveTo(Instant.parse("2026-11-01T05:00:00Z"));
        management.executeJob(timerOf("Event_MonthStarted").getId());

        Job firstWorkingDay = timerOf("Event_FirstWorkingDay");
        assertThat(firstWorkingDay.getDuedate()).isEqualTo(Date.from(Instant.parse("2026-11-02T06:00:00Z")));

        clock.moveTo(Instant.parse("2026-11-02T06:00:00Z"));
        management.executeJob(firstWorkingDay.getId());
        runComposeReport();
        driver.runJobs("2026-10");

        assertThat(mail.textOf(mail.lastMailTo(staff.managers().value()))).contains("oktober 2026");
    }

    /** The business key, by which the driver finds a case, is only set by this step. */
    private void runComposeReport() {
        management.executeJob(management
                .createJobQuery()
                .activityId("Task_ComposeReport")
                .singleResult()
                .getId());
    }

    private Job timerOf(String activityId) {
        return management.createJobQuery().activityId(activityId).singleResult();
    }
}
