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

    @Test
    void aManagerWhoReadsFrenchReadsItInFrench() {
        PlayedCase played = finished();
        useLanguage("fr-BE");
        signIn(COCKPIT, Users.MANAGER, Users.PASSWORD);

        page.locator("li.account").first().waitFor();
        page.navigate(COCKPIT + "#/finished?process=home-assistance&number=" + played.number());

        assertThat(page.getByText("Le chemin qu’un dossier a suivi")).isVisible();
        assertThat(page.locator(".finished-cases tbody tr")).hasCount(1);
        screenshot("cockpit-history-fr");
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
