package org.bijstand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.MemberStore;
import org.bijstand.casefile.TestCases;
import org.bijstand.testing.Post;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.SampleMail;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail as a case worker meets it in Tasklist. */
class MailRequestBrowserTest extends BrowserTest {

    /** What stands in the subject, the sender's name, the text and the file's name of the hostile sample. */
    private static final List<String> HOSTILE = List.of(
            "<img src=x onerror=window.pwned=1>",
            "</div><style>body{display:none}</style>",
            "{{7*7}}",
            "[x](javascript:alert(1))");

    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T08:00:00Z");

    @Autowired
    Post post;

    @Autowired
    TestMail mail;

    @Autowired
    MemberStore members;

    @Autowired
    CaseFiles cases;

    @Autowired
    ProcessDriver driver;

    @Autowired
    MovableClock clock;

    private final String member = TestCases.newMembershipNumber();

    @BeforeEach
    void aMemberFellInTheNight() {
        clock.moveTo(MONDAY_MORNING);
        members.save(memberWhoWrites("jo@post.example"));
        signIn(Tasklist.ADDRESS, Users.CASE_WORKER, Users.PASSWORD);
        assertThat(page.getByText("Mijn groep")).isVisible();
    }

    private Member memberWhoWrites(String address) {
        Member lena = TestCases.member(member, LocalDate.of(2027, 12, 31));
        return new Member(
                member,
                "Jo",
                "Peeters",
                lena.birthDate(),
                null,
                Language.NL,
                lena.address(),
                "0470 00 00 15",
                address,
                lena.contributionsPaidUntil());
    }

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    @Test
    void aMailWithAPhotographBecomesACase() {
        String number = post.receive(SampleMail.of("request-iso-8859-15-photo")).caseNumber();
        driver.runJobs(number);
        post.reply(mail.lastMailTo("jo@post.example"), "jo@post.example", "{{7*7}} <b>vet</b> ${x} **ster** =1+1");
        Tasklist tasklist = new Tasklist(page);

        tasklist.claim(driver.openTask(number, "Task_CompleteMailRequest").getId());

        assertThat(page.getByText("Arm in gips, € kan niet werken.")).isVisible();
        assertThat(page.getByText("{{7*7}} <b>vet</b> ${x} **ster** =1+1")).isVisible();
        Locator photograph = page.getByText("attest.jpg");
        assertThat(photograph).isVisible();
        assertThat(photograph.getAttribute("href")).startsWith("/post/").endsWith("/bijlagen/0");
        assertThat(page.getByLabel("Lidnummer of INSZ")).hasValue(member);
        screenshot("mail-request-1-opened");

        page.getByLabel("ongeval").check();
        tasklist.date(tasklist.group("Wat is er gebeurd"), "Wanneer gebeurde het", "22/11/2026");
        page.getByLabel("Toestemming gegeven").check();
        screenshot("mail-request-2-filled-in");
        tasklist.complete();

        driver.runJobs(number);
        assertThat(cases.get(number).member().membershipNumber()).isEqualTo(member);
        assertThat(driver.openTask(number, "Task_AssessNeed")).isNotNull();
    }

    @Test
    void whateverAMailSaysIsShownAsTextAndNothingOfItRuns() {
        String number = post.receive(SampleMail.of("request-hostile-markup")).caseNumber();
        driver.runJobs(number);

        new Tasklist(page)
                .claim(driver.openTask(number, "Task_CompleteMailRequest").getId());

        Locator shown = page.locator(".mail");
        for (String hostile : HOSTILE) {
            assertThat(shown.locator(".words")).containsText(hostile);
            assertThat(shown.locator("p").first()).containsText(hostile);
            assertThat(shown.locator("p").nth(1)).containsText(hostile);
        }
        assertThat(shown.locator("a"))
                .hasText("{{7_7}} _img src=x onerror=window.pwned=1_ [x](javascript_alert(1)).pdf");
        assertThat(page.locator("body")).isVisible();
        assertThat(page.locator("img[src=x]")).hasCount(0);
        assertThat(page.locator("a[href^='javascript:']")).hasCount(0);
        assertThat(page.evaluate("typeof window.pwned")).isEqualTo("undefined");
        screenshot("mail-request-4-hostile");
    }

    @Test
    void aMailThatBelongsToACaseIsPutThere() {
        String existing = cases.open(TestCases.hospitalAdmission(TestCases.lena(member)));
        String number = post.receive(
                        "Mira Testmans <mira.browser@post.example>", "Nog iets", "Mijn moeder, lid " + member)
                .caseNumber();
        driver.runJobs(number);
        Tasklist tasklist = new Tasklist(page);
        tasklist.claim(driver.openTask(number, "Task_CompleteMailRequest").getId());

        assertThat(page.getByText("Misschien hoort deze e-mail bij dossier " + existing + " (van"))
                .isVisible();
        page.getByLabel("hoort bij een ander dossier").check();
        assertThat(page.getByLabel("Lidnummer of INSZ")).isHidden();
        page.getByText("Kiezen", new Page.GetByTextOptions().setExact(true)).click();
        screenshot("mail-request-3-other-case");
        page.locator(".fjs-dropdownlist-item").getByText(existing).click();
        tasklist.complete();

        assertThat(driver.isOver(number)).isTrue();
        assertThat(mail.subjectOf(mail.lastMailTo("mira.browser@post.example"))).contains(existing);
    }
}
