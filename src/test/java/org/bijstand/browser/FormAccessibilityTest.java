package org.bijstand.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bijstand.calendar.MovableClock;
import org.bijstand.delivery.Closure;
import org.bijstand.delivery.Satisfaction;
import org.bijstand.overview.PlayedCase;
import org.bijstand.testing.Post;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Our forms in Tasklist, and what stands around them, can be used with a screen reader and a keyboard, as our pages can. */
class FormAccessibilityTest extends BrowserTest {

    private static final String FORM = ".fjs-container";

    @Autowired
    ApplicationContext beans;

    @Autowired
    ProcessDriver driver;

    @Autowired
    MovableClock clock;

    private Tasklist tasklist;

    @BeforeEach
    void aTasklist() {
        tasklist = new Tasklist(page);
    }

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thuisbijstand: nieuwe aanvraag", "Thuisbijstand: aanvraag intrekken"})
    void aStartFormHasNoBarrierAsItComesNorWithItsRefusals(String process) {
        signIn(Tasklist.ADDRESS, Users.CASE_WORKER, Users.PASSWORD);
        tasklist.chooseProcess(process);
        assertThat(barriers()).isEmpty();

        page.locator(".modal-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Starten").setExact(true))
                .click();
        page.locator(".fjs-form-field-error").first().waitFor();
        screenshot("form-refused-" + process.replaceAll("[^a-z]+", "-"));
        assertThat(barriers()).isEmpty();
    }

    @Test
    void theLongestFormHasNoBarrierWithAllItsPartsOpen() {
        PlayedCase played = PlayedCase.called(beans);
        open(played.number(), "Task_AssessNeed", Users.CASE_WORKER);
        assertThat(barriers()).isEmpty();

        int before = page.locator(FORM + " .fjs-form-field").count();
        page.locator(FORM + " input[type=checkbox]").all().forEach(Locator::check);

        screenshot("form-open");
        assertThat(page.locator(FORM + " .fjs-form-field").count()).isGreaterThan(before + 20);
        assertThat(barriers()).isEmpty();
    }

    /** A task, who works on it, and how a case comes there. */
    static Stream<Arguments> tasks() {
        return Stream.of(
                Arguments.of(
                        "Task_FindPartner",
                        Users.COORDINATOR,
                        way(played -> played.assessed().declinedByAll())),
                Arguments.of(
                        "Task_JudgeIncident",
                        Users.CASE_WORKER,
                        way(played -> played.assessed().accepted().unreported().complained())),
                Arguments.of(
                        "Task_JudgePartner",
                        Users.CASE_WORKER,
                        way(played -> played.assessed().accepted().unreported().reported())));
    }

    private static Function<PlayedCase, PlayedCase> way(Function<PlayedCase, PlayedCase> way) {
        return way;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void aTaskFormHasNoBarrier(String task, String user, Function<PlayedCase, PlayedCase> way) {
        String number = way.apply(PlayedCase.called(beans)).number();
        if (task.equals("Task_JudgePartner")) {
            beans.getBean(Closure.class).answer(number, new Satisfaction(2, 1, "Te laat gekomen."));
            driver.runJobs(number);
        }

        open(number, task, user);

        screenshot("form-" + task);
        assertThat(barriers()).isEmpty();
    }

    @Test
    void theFormThatShowsAMailHasNoBarrier() {
        String number = beans.getBean(Post.class)
                .receive("Mira Testmans <mira.formulier@post.example>", "Hulp", "Mijn moeder is gevallen.")
                .caseNumber();
        driver.runJobs(number);

        open(number, "Task_CompleteMailRequest", Users.CASE_WORKER);

        screenshot("form-mail-request");
        assertThat(barriers()).isEmpty();
    }

    private void open(String number, String task, String user) {
        signIn(Tasklist.ADDRESS, user, Users.PASSWORD);
        tasklist.claim(driver.openTask(number, task).getId());
    }
}
