package org.bijstand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bijstand.attack.AttackTable;
import org.bijstand.engine.form.DoorForms;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A form that isn't finished: kept on the server, and nowhere on the computer that it was typed on. */
class DraftBrowserTest extends BrowserTest {

    private static final Pattern SAVE = Pattern.compile("^(Save|Bewaren|Opslaan|Concept bewaren)$");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Europe/Brussels"));

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessDriver driver;

    @Autowired
    TaskService tasks;

    @Autowired
    Clock clock;

    private final String words = "halfweg" + UUID.randomUUID();
    private String task;
    private Tasklist tasklist;

    @BeforeEach
    void ankeHasATaskAndIsSignedIn() {
        DoorForms.deploy(repository);
        String number = "DEUR-" + UUID.randomUUID().toString().substring(0, 13);
        driver.start("door", Map.of("number", number, "story", "gegeven"));
        task = driver.openTask(number, "Task_Answer").getId();
        tasks.setAssignee(task, Users.CASE_WORKER);
        tasklist = new Tasklist(page);
        signIn(Tasklist.ADDRESS, Users.CASE_WORKER, Users.PASSWORD);
        assertThat(page.locator(".task-filter .name").first()).isVisible();
    }

    @Test
    void whatIsSavedIsThereOnAnotherComputerAndNotInThisBrowser() {
        openTask();
        page.getByLabel("Nota").fill(words);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(SAVE)).click();
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(SAVE)))
                .isDisabled();
        nothingIsKeptHere("Draft: left in the browser after \"Save\"");

        page.context().clearCookies();
        page.evaluate("localStorage.clear()");
        signIn(Tasklist.ADDRESS, Users.CASE_WORKER, Users.PASSWORD);
        openTask();
        assertThat(page.getByLabel("Nota")).hasValue(words);
        assertThat(page.getByText("Uw concept staat in dit formulier")).isVisible();
        screenshot("draft-restored");

        page.getByText("Concept weggooien").click();
        assertThat(page.getByLabel("Nota")).hasValue("");
    }

    @ParameterizedTest
    @CsvSource({
        "nl-BE, Opslaan, Uw concept staat in dit formulier. Bewaard op, Concept weggooien, Kiezen",
        "fr-BE, Enregistrer, Votre brouillon est repris dans ce formulaire. Enregistré le, Supprimer le brouillon, Choisir",
        "de-BE, Speichern, Ihr Entwurf steht in diesem Formular. Gespeichert am, Entwurf verwerfen, Auswählen",
        "en-GB, Save, Your draft is in this form. Saved on, Discard the draft, Select"
    })
    void theDraftIsAnnouncedInTheReadersLanguageWithTheBelgianTime(
            String locale, String save, String restored, String discard, String choose) {
        useLanguage(locale, "Pacific/Kiritimati");
        signIn(Tasklist.ADDRESS, Users.CASE_WORKER, Users.PASSWORD);
        assertThat(page.locator(".task-filter .name").first()).isVisible();
        openTask();
        page.getByLabel("Nota").fill(words);
        String earliest = MINUTE.format(clock.instant());
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(save).setExact(true))
                .click();
        assertThat(page.getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(save).setExact(true)))
                .isDisabled();
        String latest = MINUTE.format(clock.instant());

        openTask();
        Locator notice = page.getByRole(AriaRole.STATUS);
        assertThat(notice).containsText(restored);
        assertThat(notice).containsText(Pattern.compile("(" + earliest + "|" + latest + ")\\. "));
        assertThat(notice.getByRole(AriaRole.BUTTON)).hasText(discard);
        assertThat(page.locator(".fjs-select-placeholder").first()).hasText(choose);
        screenshot("draft-restored-" + locale);
    }

    @Test
    void whatWasTypedWhenTheSessionEndedIsThereAfterSigningInAgain() {
        openTask();
        page.getByLabel("Nota").fill(words);

        page.context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        page.getByText(Pattern.compile("Start process|Proces starten")).first().click();
        assertThat(page).hasURL(Pattern.compile("/aanmelden$"));
        nothingIsKeptHere("Draft: left in the browser when the session ended");

        signInHere(Users.CASE_WORKER, Users.PASSWORD);
        assertThat(page.locator(".task-filter .name").first()).isVisible();
        openTask();
        assertThat(page.getByLabel("Nota")).hasValue(words);
    }

    @Test
    void aStartFormThatASessionsEndInterruptedIsKeptForItsProcessOnly() {
        tasklist.chooseProcess("Thuisbijstand: nieuwe aanvraag");
        page.getByLabel("Lidnummer of INSZ").fill(words);

        page.context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        // What Tasklist asks for next, whatever that is, tells it that the session is over.
        page.evaluate(
                "angular.element(document.body).injector().get('$rootScope').$broadcast('authentication.login.required')");
        page.getByLabel("Gebruikersnaam").waitFor();
        nothingIsKeptHere("Draft: a start form left in the browser when the session ended");

        page.navigate("/");
        signInHere(Users.CASE_WORKER, Users.PASSWORD);
        page.navigate(Tasklist.ADDRESS);
        tasklist.chooseProcess("Thuisbijstand: nieuwe aanvraag");
        assertThat(page.getByLabel("Lidnummer of INSZ")).hasValue(words);
        page.navigate("/");
        page.navigate(Tasklist.ADDRESS);
        tasklist.chooseProcess("Thuisbijstand: aanvraag intrekken");
        assertThat(page.getByText(words)).hasCount(0);
    }

    private void openTask() {
        // From another page, or the browser would only change what stands after the hash.
        page.navigate("about:blank");
        page.navigate(Tasklist.ADDRESS + "#/?task=" + task);
        page.locator(".fjs-container input:enabled").first().waitFor();
    }

    private void nothingIsKeptHere(String attack) {
        String kept = (String) page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)");
        AttackTable.record(attack, 1, kept.contains(words) || kept.contains("camunda-form:") ? 1 : 0);
    }
}
