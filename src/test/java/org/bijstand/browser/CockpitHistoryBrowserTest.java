package org.bijstand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.bijstand.calendar.MovableClock;
import org.bijstand.overview.PlayedCase;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The history of finished cases that managers have in Cockpit; Camunda's own shows running ones only. */
class CockpitHistoryBrowserTest extends BrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    @Autowired
    ApplicationContext beans;

    @Autowired
    MovableClock clock;

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    @Test
    void aManagerFindsAFinishedCaseAndTheWayItTook() {
        PlayedCase played = finished();
        signIn(COCKPIT, Users.MANAGER, Users.PASSWORD);

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Afgelopen dossiers"))
                .first()
                .click();
        page.getByLabel("Dossiernummer").fill(played.number());
        page.keyboard().press("Enter");
        var row = page.locator(".finished-cases tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("Dossier afgesloten");
        screenshot("cockpit-history");

        row.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("[data-element-id=Flow_Closure_CaseClosed]")).hasClass(Pattern.compile("way-taken"));
        assertThat(page.locator(".way-here")).hasCount(0);
        assertThat(page.locator(".finished-cases")).containsText("Behoefte bepalen");
        screenshot("cockpit-history-of-one-case");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Dienst verlenen"))
                .click();
        assertThat(page.locator("[data-element-id=Task_JudgeIncident]")).hasClass(Pattern.compile("way-passed"));
        screenshot("cockpit-history-of-a-delivery");
    }

    @Test
    void theHistoryOfADefinitionStandsBesideItsRunningCases() {
        PlayedCase played = finished();
        signIn(COCKPIT, Users.MANAGER, Users.PASSWORD);

        page.locator("li.account").first().waitFor();
        page.navigate(COCKPIT + "#/processes");
        page.getByText("Thuisbijstand: nieuwe aanvraag").first().click();
        page.getByText("Afgelopen dossiers").nth(1).click();

        assertThat(page.getByText(played.number())).isVisible();
        screenshot("cockpit-history-tab");
    }

    @ParameterizedTest
    @CsvSource({
        "fr-BE, Le chemin qu’un dossier a suivi, Issue",
        "de-BE, Welchen Weg eine Akte nahm, Ergebnis",
        "en-GB, Which way a case took, Outcome"
    })
    void aManagerWhoReadsAnotherLanguageReadsItInThat(String locale, String explanation, String outcome) {
        PlayedCase played = finished();
        useLanguage(locale);
        signIn(COCKPIT, Users.MANAGER, Users.PASSWORD);

        page.locator("li.account").first().waitFor();
        page.navigate(COCKPIT + "#/finished?process=home-assistance&number=" + played.number());

        assertThat(page.getByText(explanation)).isVisible();
        assertThat(page.locator(".finished-cases tbody tr")).hasCount(1);
        assertThat(page.locator(".finished-cases thead")).containsText(outcome);
        assertThat(page.locator(".finished-cases")).not().containsText("undefined");
        screenshot("cockpit-history-" + locale);
        page.locator(".finished-cases tbody tr a").first().click();
        assertThat(page.locator("[data-element-id=Flow_Closure_CaseClosed]")).hasClass(Pattern.compile("way-taken"));
        assertThat(page.locator(".finished-cases")).not().containsText("undefined");
        screenshot("cockpit-history-of-one-case-" + locale);
    }

    private PlayedCase finished() {
        return PlayedCase.called(beans)
                .assessed()
                .accepted()
                .unreported()
                .complained()
                .judgedComplaint()
                .reported()
                .closed();
    }
}
