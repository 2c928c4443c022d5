package org.bijstand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.Test;

/** Signing in and out as people do it: what Tasklist and Cockpit do in the browser can't be seen otherwise. */
class SignInBrowserTest extends BrowserTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @Test
    void fromTheStartPageToTasklistAndOutAgain() {
        usePhone();
        signIn("/", Users.CASE_WORKER, Users.PASSWORD);
        assertThat(page.locator("h1")).hasText("Vandaag");

        page.getByRole(AriaRole.MAIN).getByText("Takenlijst").click();
        assertThat(page.getByText("Mijn groep")).isVisible();

        page.navigate("/");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Afmelden"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("U bent afgemeld.");
        page.navigate(TASKLIST);
        assertThat(page).hasURL(Pattern.compile("/aanmelden$"));
    }

    @Test
    void tasklistShowsOurFiltersAndWhatIsDueFirst() {
        signIn(TASKLIST, Users.CASE_WORKER, Users.PASSWORD);

        assertThat(page.locator(".task-filter .name").first()).containsText("Mijn taken");
        // Tasklist shows the key itself when the list is there before its words are.
        assertThat(page.getByText(Pattern.compile("Uiterste datum|DUE_DATE")).first())
                .isVisible();
        screenshot("tasklist-filters");
    }

    @Test
    void signingOutOfTasklistEndsAtOurLogInPage() {
        signIn(TASKLIST, Users.CASE_WORKER, Users.PASSWORD);

        page.locator("li.account > a").click();
        page.locator("li.logout a").click();

        assertThat(page).hasURL(Pattern.compile("/aanmelden\\?afgemeld$"));
        screenshot("signed-out-of-tasklist");
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile("/aanmelden$"));
    }

    @Test
    void whoseSessionEndedInTasklistSignsInAndIsBackThere() {
        signIn(TASKLIST, Users.CASE_WORKER, Users.PASSWORD);
        assertThat(page.getByText("Mijn groep")).isVisible();

        page.context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        page.getByText("Proces starten").click();

        assertThat(page).hasURL(Pattern.compile("/aanmelden$"));
        signInHere(Users.CASE_WORKER, Users.PASSWORD);
        assertThat(page.getByText("Mijn groep")).isVisible();
    }

    @Test
    void aWrongPasswordIsSaidInWords() {
        signIn("/", "niemand", "Verkeerd-wachtwoord-1");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("klopt niet");
        screenshot("wrong-password");
    }
}
