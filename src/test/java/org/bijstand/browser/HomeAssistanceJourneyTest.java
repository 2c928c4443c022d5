package org.bijstand.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.MemberFile;
import org.bijstand.casefile.MemberImport;
import org.bijstand.partner.PartnerImport;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One whole case as people see it: in Tasklist, in their mail, on the pages behind its links and in the month's report.
 * Plays in a month and at a place of its own, so that no other test's partner or figure comes near.
 */
class HomeAssistanceJourneyTest extends BrowserTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2027-03-01T08:00:00Z");
    private static final Instant AFTER_THE_VISIT = Instant.parse("2027-03-04T12:30:00Z");
    private static final String MEMBER = "jo.reistest@leden.example";

    @Autowired
    MovableClock clock;

    @Autowired
    MemberImport members;

    @Autowired
    PartnerImport partners;

    @Autowired
    ProcessDriver driver;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TestMail mail;

    private Tasklist tasklist;

    @BeforeEach
    void aMemberAndTwoPartnersInVeurne() {
        clock.moveTo(MONDAY_MORNING);
        members.read(MemberFile.of(
                "REIS-1;Jo;Reistest;1950-01-01;;NL;Proefstraat;1;8630;0470 00 00 71;" + MEMBER + ";2030-12-31"));
        partners.read(csv(
                "contractnummer;naam;soort;email;telefoon;taal;talen;gebieden;capaciteit;contract_van;contract_tot;pauze;"
                        + "lastenboek_ziek_kind;lastenboek_thuisonderwijs;lastenboek_huishouden;lastenboek_kinderoppas;"
                        + "lastenboek_huisdieren;lastenboek_boodschappen",
                partner("REIS-P1", "Poetsdienst Reistest"),
                partner("REIS-P2", "Thuishulp Reistest")));
        tasklist = new Tasklist(page);
    }

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    @Test
    void givenTheFirstPartnerStaysSilentTheSecondHelpsAndTheMonthCountsTheCase() {
        String caseNumber = takeTheCall();
        assessTheNeed(caseNumber);
        String partner = theSecondPartnerIsAsked(caseNumber);
        accept(partner, caseNumber);
        reportTheVisit(partner, caseNumber);
        close(caseNumber);
        readTheReport();
    }

    private String takeTheCall() {
        signIn(Tasklist.ADDRESS, Users.CASE_WORKER, Users.PASSWORD);
        tasklist.chooseProcess("Thuisbijstand: nieuwe aanvraag");
        page.getByLabel("Lidnummer of INSZ").fill("REIS-1");
        page.getByLabel("ongeval").check();
        tasklist.date(page.locator(".modal-body"), "Wanneer gebeurde het", "28/02/2027");
        tasklist.date(page.locator(".modal-body"), "Verwacht thuis op", "05/03/2027");
        page.getByLabel("gewoon").check();
        page.getByLabel("Toestemming gegeven").check();
        screenshot("journey-1-call");
        tasklist.start();

        String caseNumber =
                runtime.createProcessInstanceQuery().processDefinitionKey("home-assistance").active().list().stream()
                        .map(ProcessInstance::getBusinessKey)
                        .filter(number -> number.startsWith("TB-2027-"))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        driver.runJobs(caseNumber);
        assertThat(mail.subjectOf(mail.lastMailTo(MEMBER))).contains(caseNumber).doesNotContain("Reistest");
        return caseNumber;
    }

    private void assessTheNeed(String caseNumber) {
        tasklist.claim(driver.openTask(caseNumber, "Task_AssessNeed").getId());
        page.getByLabel("Huishouden").check();
        Locator housework = tasklist.group("Wat moet er gebeuren");
        tasklist.date(housework, "Eerste dag", "04/03/2027");
        housework.getByLabel("Uren per dag").fill("3");
        housework.getByLabel("appartement").check();
        housework.getByLabel("Wat moet er gebeuren").fill("Keuken en badkamer");
        screenshot("journey-2-assessment");
        tasklist.complete();
        driver.runJobs(caseNumber);
    }

    /** The clock moves past the reminder and the time to answer; only then does the second partner get a mail. */
    private String theSecondPartnerIsAsked(String caseNumber) {
        String first = asked().get(0);
        clock.advance(Duration.ofHours(2));
        driver.fireTimer(caseNumber, "Event_ReminderDue");
        assertThat(mail.mailsTo(first)).hasSize(2);
        clock.advance(Duration.ofHours(2));
        driver.fireTimer(caseNumber, "Event_AnswerOverdue");

        assertThat(asked()).hasSize(2);
        return asked().stream()
                .filter(address -> !address.equals(first))
                .findFirst()
                .orElseThrow();
    }

    private void accept(String partner, String caseNumber) {
        usePhone();
        follow(partner);
        assertThat(page.content()).contains("8630").doesNotContain("Reistest", "Proefstraat");
        look("journey-3-offer");
        page.getByText("Ja, ik neem dit aan").click();
        look("journey-4-accepted");
        driver.runJobs(caseNumber);
        assertThat(mail.textOf(mail.lastMailTo(MEMBER))).contains("Reistest");
        follow(MEMBER);
        look("journey-5-member");
        page.navigate(mail.linkIn(mail.lastMailTo(MEMBER)).getPath() + "/stoppen");
        look("journey-5-stop");
    }

    private void reportTheVisit(String partner, String caseNumber) {
        clock.moveTo(AFTER_THE_VISIT);
        driver.fireTimer(caseNumber, "Event_VisitEnded");
        follow(partner);
        look("journey-6-report");
        page.getByText("Ja, zoals gepland").click();
        page.getByRole(AriaRole.STATUS).waitFor();
        look("journey-6-reported");
        driver.runJobs(caseNumber);
    }

    private void close(String caseNumber) {
        follow(MEMBER);
        page.locator("input[name=help][value='5']").check();
        page.locator("input[name=arrangement][value='4']").check();
        look("journey-7-satisfaction");
        page.getByText("Versturen").click();
        page.getByRole(AriaRole.STATUS).waitFor();
        look("journey-7-thanked");
        driver.runJobs(caseNumber);

        page.setViewportSize(1280, 900);
        // The session ended long before: three days have passed.
        page.context().clearCookies();
        signIn(Tasklist.ADDRESS, Users.CASE_WORKER, Users.PASSWORD);
        page.getByText("Mijn groep").waitFor();
        tasklist.claim(driver.openTask(caseNumber, "Task_JudgePartner").getId());
        page.getByLabel("Kwam stipt op tijd").check();
        page.getByLabel("4 · goed").check();
        screenshot("journey-8-judgement");
        tasklist.complete();
        driver.runJobs(caseNumber);
        assertThat(driver.isOver(caseNumber)).isTrue();
    }

    private void readTheReport() {
        page.context().clearCookies();
        signIn("/rapporten/2027-03", Users.MANAGER, Users.PASSWORD);
        look("journey-9-report");
        assertThat(figure("Ontvangen")).isEqualTo("1");
        assertThat(figure("Afgesloten")).isEqualTo("1");
        assertThat(figure("Aanbod zonder antwoord")).isEqualTo("1");
        assertThat(figure("Totaal")).isEqualTo("3,00");
        assertThat(figure("Tevredenheid van leden (1 tot 5)")).isEqualTo("5,0");
    }

    /** At a page of our own, which everybody has to be able to use. */
    private void look(String name) {
        screenshot(name);
        assertThat(barriers()).isEmpty();
    }

    /** Opens the link in the last mail that somebody got. */
    private void follow(String address) {
        page.navigate(mail.linkIn(mail.lastMailTo(address)).getPath());
    }

    private String figure(String label) {
        return page.locator(
                        "tr",
                        new Page.LocatorOptions()
                                .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .locator("td")
                .first()
                .innerText();
    }

    private List<String> asked() {
        return Stream.of("reis-p1@partner.example", "reis-p2@partner.example")
                .filter(address -> !mail.mailsTo(address).isEmpty())
                .toList();
    }

    private static String partner(String contract, String name) {
        return contract + ";" + name + ";ASSOCIATION;" + contract.toLowerCase(Locale.ROOT)
                + "@partner.example;0470 00 00 72;NL;NL;8630;5;" + "2025-01-01;;neen;;;stipt op tijd|eigen schort;;;";
    }

    private static InputStream csv(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
