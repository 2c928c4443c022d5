package org.bijstand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bijstand.calendar.MovableClock;
import org.bijstand.overview.PlayedCase;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A case's page and the way to it, as a case worker sees them: the diagram is drawn in the browser only. */
class CasePageBrowserTest extends BrowserTest {

    private static final String LONG_NAME = "Van-den-Allerlangsten-Achternaam-Die-Men-Ooit-In-Een-Formulier-Schreef";

    @Autowired
    ApplicationContext beans;

    @Autowired
    MovableClock clock;

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    @Test
    void theDiagramShowsWhereACaseIsAndTheWayItTook() {
        PlayedCase played =
                PlayedCase.called(beans).assessed().accepted().unreported().complained();

        signIn("/dossiers/" + played.number(), Users.CASE_WORKER, Users.PASSWORD);

        assertThat(page.locator(".case-stage")).hasText("Hulp loopt");
        assertThat(page.locator(".way-here").first()).isVisible();
        assertThat(page.locator("[data-element-id=Call_Delivery]")).hasClass(Pattern.compile("way-here"));
        assertThat(page.locator("[data-element-id=Flow_Eligible_ReserveHours]")).hasClass(Pattern.compile("way-taken"));
        assertThat(page.locator("[data-element-id=Flow_Eligible_DecideException].way-taken"))
                .hasCount(0);
        screenshot("case-page");

        page.getByRole(AriaRole.TAB).first().press("End");
        assertThat(page.locator("[role=tabpanel]:not([hidden]) [data-element-id=Task_JudgeIncident]"))
                .hasClass(Pattern.compile("way-here"));
        screenshot("case-page-delivery");
    }

    @Test
    void onAPhoneWithLongNamesNothingFallsOffTheScreen() {
        PlayedCase played = PlayedCase.called(beans, LONG_NAME).assessed();
        usePhone();

        signIn("/dossiers/" + played.number(), Users.CASE_WORKER, Users.PASSWORD);

        assertThat(page.locator("svg .way-here").first()).isVisible();
        screenshot("case-page-on-a-phone");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    @Test
    void withoutAScriptThePageTellsThePlaceInWords() {
        PlayedCase played = PlayedCase.called(beans).assessed();
        signIn("/", Users.CASE_WORKER, Users.PASSWORD);
        page.route("**/js/**", route -> route.abort());

        page.navigate("/dossiers/" + played.number());

        assertThat(page.locator(".course").first()).containsText("Nu bij: Partner inschakelen");
        screenshot("case-page-without-script");
    }

    @Test
    void aCaseIsFoundByTheNameOfThePersonAndNothingOfItStandsInTheAddress() {
        PlayedCase played = PlayedCase.called(beans);
        List<String> addresses = new ArrayList<>();
        page.onRequest(request -> addresses.add(request.url()));
        signIn("/dossiers", Users.CASE_WORKER, Users.PASSWORD);
        screenshot("list-of-cases");

        page.getByLabel("Dossier zoeken").fill(played.firstName().toLowerCase());
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(played.number())))
                .isVisible();
        screenshot("found-cases");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(played.number()))
                .click();
        assertThat(page.locator("h1")).hasText("Dossier " + played.number());
        assertThat(addresses).noneMatch(address -> address.toLowerCase().contains("ada"));
    }

    @Test
    void theStartPageShowsEachRoleWhatMattersToday() {
        PlayedCase.called(beans).assessed().accepted().unreported();

        signIn("/", Users.CASE_WORKER, Users.PASSWORD);
        assertThat(page.getByText("Verslag te laat")).isVisible();
        screenshot("start-page");
        usePhone();
        screenshot("start-page-on-a-phone");
        page.getByText("Verslag te laat").click();
        assertThat(page.locator("h1")).hasText("Verslag te laat");
        screenshot("list-on-a-phone");

        page.setViewportSize(1280, 900);
        page.context().clearCookies();
        signIn("/", Users.MANAGER, Users.PASSWORD);
        assertThat(page.getByText("Vastgelopen stappen")).isVisible();
        screenshot("start-page-of-a-manager");
        page.getByText("Verslag te laat").click();
        screenshot("overview-of-a-manager");
    }
}
