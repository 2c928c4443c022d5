package org.bijstand.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test in a real {@link Chromium}. Each test has a browser window of its own, with no cookies. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** For a page to show what a test waits for, on a busy build machine too. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private BrowserContext context;

    /** The page that this test works on. */
    protected Page page;

    @BeforeAll
    void startBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        chromium = Chromium.start();
    }

    @BeforeEach
    void openWindow() {
        openWindow("nl-BE", "Europe/Brussels");
    }

    private void openWindow(String locale, String zone) {
        context = chromium.openWindow("http://localhost:" + port, locale, zone);
        page = context.newPage();
    }

    /** Keeps a picture of how each test ended: what a failed one saw. */
    @AfterEach
    void closeWindow(TestInfo test) {
        screenshot("end-of-" + test.getTestMethod().orElseThrow().getName());
        context.close();
    }

    @AfterAll
    void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** Opens a page of ours by its path and signs in there. */
    protected void signIn(String path, String user, String password) {
        page.navigate(path);
        signInHere(user, password);
    }

    /** Signs in at the log-in page that is open. */
    protected void signInHere(String user, String password) {
        page.getByLabel("Gebruikersnaam").fill(user);
        page.getByLabel("Wachtwoord").fill(password);
        page.locator("button[type=submit]").click();
    }

    /** Goes on in a new window of somebody whose browser speaks this language, for instance {@code fr-BE}. */
    protected void useLanguage(String locale) {
        useLanguage(locale, "Europe/Brussels");
    }

    /** The same, on a computer whose clock is set to another zone. */
    protected void useLanguage(String locale, String zone) {
        context.close();
        openWindow(locale, zone);
    }

    /** @see Chromium#barriers */
    protected List<String> barriers() {
        return Chromium.barriers(page);
    }

    /** Makes the window as narrow as a phone's. */
    protected void usePhone() {
        page.setViewportSize(390, 844);
    }

    /** Keeps a picture of the page as target/screenshots/name.png. */
    protected void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
