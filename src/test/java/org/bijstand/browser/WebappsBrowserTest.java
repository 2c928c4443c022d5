package org.bijstand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.TestCases;
import org.bijstand.casefile.Urgency;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Camunda's applications as our staff see them: in their language, about their cases, under the product's name. */
class WebappsBrowserTest extends BrowserTest {

    /** A Thursday, 14:00 in Belgium. */
    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");

    @Autowired
    CaseFiles cases;

    @Autowired
    RuntimeService processes;

    @Autowired
    ProcessDriver driver;

    @Autowired
    MovableClock clock;

    private String caseNumber;

    @BeforeEach
    void anUrgentCaseWaitsForItsAssessment() {
        clock.moveTo(NOW);
        caseNumber = cases.open(TestCases.hospitalAdmission(TestCases.lena(TestCases.newMembershipNumber())));
        cases.changeUrgency(caseNumber, Urgency.IMMEDIATE);
        processes
                .createProcessInstanceByKey("home-assistance")
                .businessKey(caseNumber)
                .setVariables(Map.of("urgency", Urgency.IMMEDIATE.name()))
                .startBeforeActivity("Task_AssessNeed")
                .execute();
        driver.runJobs(caseNumber);
    }

    @AfterEach
    void clockIsRight() {
        driver.openTasks(caseNumber)
                .forEach(task -> processes.deleteProcessInstance(task.getProcessInstanceId(), "test"));
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "nl-BE, Takenlijst, Mijn groep, onmiddellijk, Schaarbeek, Uiterlijk, over 15 minuten, Dossier openen",
        "fr-BE, Liste des tâches, Mon groupe, immédiat, Schaerbeek, Échéance, dans 15 minutes, Ouvrir le dossier"
    })
    void aCardTellsWhatTheTaskIsAboutAndLeadsToTheCase(
            String locale,
            String name,
            String group,
            String urgency,
            String municipality,
            String due,
            String soon,
            String link) {
        useLanguage(locale);
        signIn(Tasklist.ADDRESS, Users.CASE_WORKER, Users.PASSWORD);
        page.getByText(group).click();

        Locator card = page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(caseNumber));
        assertThat(card).containsText(urgency);
        assertThat(card).containsText(municipality);
        assertThat(card).containsText(soon);
        assertThat(card).containsText(Pattern.compile(due + " \\d\\d/\\d\\d/2026 \\d\\d:\\d\\d"));
        assertThat(card.getByText(caseNumber)).hasAttribute("href", "/dossiers/" + caseNumber);
        card.locator("h4 a").click();
        assertThat(page.locator(".case-page a")).hasText(link + " " + caseNumber);
        assertThat(page.locator(".case-page a")).hasAttribute("href", "/dossiers/" + caseNumber);
        assertThat(page).hasTitle("Bijstand " + name);
        assertThat(page.locator(".ce-eol-banner")).not().isVisible();
        assertThat(page.locator(".start-process-action")).isVisible();
        assertThat(page.locator(".create-task-action")).not().isVisible();
        assertThat(page.locator(".createCommentLink")).not().isVisible();
        screenshot("tasklist-" + locale);
    }

    @ParameterizedTest
    @CsvSource({
        "nl-BE, Te laat, Alle open taken, Uitzonderingen en meldingen over bezoeken",
        "fr-BE, En retard, Toutes les tâches ouvertes, Exceptions et signalements concernant des visites",
        "de-BE, Überfällig, Alle offenen Aufgaben, Ausnahmen und Meldungen zu Besuchen",
        "en-GB, Late, All open tasks, 'Exceptions, and what was reported about visits'"
    })
    void theProductsOwnFiltersHaveNamesAndExplanationsInTheReadersLanguage(
            String locale, String late, String all, String explanation) {
        useLanguage(locale);
        signIn(Tasklist.ADDRESS, Users.COORDINATOR, Users.PASSWORD);

        Locator names = page.locator(".task-filter .name");
        assertThat(names).hasCount(8);
        assertThat(names.nth(2)).containsText(late);
        assertThat(names.nth(7)).containsText(all);
        assertThat(names.nth(5)).hasAttribute("uib-tooltip", explanation);
        names.nth(7).click();
        assertThat(page.locator(".tasks-list .task").first()).isVisible();
        screenshot("filters-" + locale);
    }

    @Test
    void whatIsMostUrgentStandsFirst() {
        signIn(Tasklist.ADDRESS, Users.CASE_WORKER, Users.PASSWORD);
        page.getByText("Mijn groep").click();

        assertThat(page.locator(".case-urgency.immediate").first()).isVisible();
        List<String> shown = page.locator(".tasks-list .task .priority").allTextContents().stream()
                .map(String::strip)
                .toList();
        assertThat(shown).isSortedAccordingTo((one, other) -> Integer.parseInt(other) - Integer.parseInt(one));
    }

    @ParameterizedTest
    @CsvSource({
        "nl-BE, Proces starten, Starten, is verplicht. Kies een antwoord., dd/mm/jjjj",
        "fr-BE, Démarrer un processus, Démarrer, est obligatoire. Choisissez une réponse., jj/mm/aaaa",
        "de-BE, Prozess starten, Starten, ist ein Pflichtfeld. Wählen Sie eine Antwort., tt/mm/jjjj"
    })
    void aFormSaysInTheReadersLanguageWhichFieldIsWrongAndWhatToDo(
            String locale, String start, String submit, String message, String placeholder) {
        useLanguage(locale);
        signIn(Tasklist.ADDRESS, Users.OTHER_CASE_WORKER, Users.PASSWORD);
        page.getByText(start).first().click();
        page.getByText("Thuisbijstand: nieuwe aanvraag").last().click();
        Locator form = page.locator(".modal-body .fjs-container");
        form.waitFor();
        page.locator(".modal-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(submit).setExact(true))
                .click();

        assertThat(form.locator(".fjs-form-field-error").first()).isVisible();
        assertThat(form.locator(".fjs-form-field-error", new Locator.LocatorOptions().setHasText(message))
                        .first())
                .isVisible();
        assertThat(form.getByText("Field is required.")).hasCount(0);
        assertThat(form.locator(".fjs-datepicker input").first()).hasAttribute("placeholder", placeholder);
        screenshot("form-error-" + locale);
    }

    @ParameterizedTest
    @CsvSource({
        "nl-BE, Proces starten, Starten, ''",
        "fr-BE, Démarrer un processus, Démarrer, Le serveur répond en néerlandais : ",
        "de-BE, Prozess starten, Starten, Der Server antwortet auf Niederländisch: ",
        "en-GB, Start process, Start, The server answers in Dutch: "
    })
    void whoReadsAnotherLanguageIsToldThatTheServersAnswerIsDutch(
            String locale, String start, String submit, String heading) {
        useLanguage(locale);
        signIn(Tasklist.ADDRESS, Users.CASE_WORKER, Users.PASSWORD);
        page.getByText(start).first().click();
        page.getByText("Thuisbijstand: aanvraag intrekken").last().click();
        page.getByLabel("Dossiernummer").fill("TB-1999-000001");
        page.getByLabel("het lid zelf").check();
        page.getByLabel("zelf opgelost").check();
        page.locator(".modal-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(submit).setExact(true))
                .click();

        Locator answer = page.locator(".modal-dialog .notifications .message");
        assertThat(answer)
                .hasText(heading.strip() + " 'Dossiernummer' bestaat niet. Kijk het na, bijvoorbeeld TB-2026-000123.");
        assertThat(answer).hasAttribute("lang", "nl");
        screenshot("refusal-" + locale);
    }

    @ParameterizedTest
    @CsvSource({
        "nl-BE, Lopende procesinstanties, Processen, Gebruikers, Toepassingen",
        "fr-BE, Instances de processus en cours, Processus, Utilisateurs, Applications"
    })
    void cockpitAdminAndWelcomeSpeakTheReadersLanguage(
            String locale, String running, String definitions, String users, String applications) {
        useLanguage(locale);
        signIn("/camunda/app/cockpit/default/", Users.MANAGER, Users.PASSWORD);
        assertThat(page.getByText(running).first()).isVisible();
        screenshot("cockpit-" + locale);
        page.navigate("/camunda/app/cockpit/default/#/processes");
        assertThat(page.getByText(definitions).first()).isVisible();
        screenshot("cockpit-processes-" + locale);
        page.context().clearCookies();
        signIn("/camunda/app/admin/default/", Users.ADMIN, Users.PASSWORD);
        page.locator("li.account").first().waitFor();
        page.navigate("/camunda/app/admin/default/#/users");
        assertThat(page.getByText(users).first()).isVisible();
        assertThat(page.locator(".ce-eol-banner")).isVisible();
        screenshot("admin-" + locale);
        page.navigate("/camunda/app/welcome/default/");
        assertThat(page.getByText(applications).first()).isVisible();
        screenshot("welcome-" + locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es-ES", "nl-NL"})
    void whoAsksForAnotherLanguageReadsDutch(String locale) {
        useLanguage(locale);
        signIn(Tasklist.ADDRESS, Users.CASE_WORKER, Users.PASSWORD);

        assertThat(page.getByText("Proces starten")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
    }
}
