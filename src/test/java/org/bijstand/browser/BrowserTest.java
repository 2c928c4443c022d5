package org.bijstand.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test in a real Chromium that is installed on this computer: CHROMIUM_PATH names it, or one of the usual places has
 * it. Without one the test is skipped, unless BROWSER_TESTS_REQUIRED=true. Each test has a browser window of its own,
 * with no cookies.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** For a page to show what a test waits for, on a busy build machine too. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @LocalServerPort
    private int port;

    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;

    /** The page that this test works on. */
    protected Page page;

    @BeforeAll
    void startBrowser() {
        Path chromium = chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        // The installed browser is driven, so nothing is downloaded.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
    }

    @BeforeEach
    void openWindow() {
        openWindow("nl-BE", "Europe/Brussels");
    }

    private void openWindow(String locale, String zone) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale(locale)
                .setTimezoneId(zone)
                .setViewportSize(1280, 900));
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
        if (playwright != null) {
            playwright.close();
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

    /** What of the open page a screen reader or a keyboard can't use, by WCAG 2.2 AA as far as a machine can tell. */
    protected List<String> barriers() {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
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

    private static Path chromium() {
        Optional<Path> found = Stream.of(
                        System.getenv("CHROMIUM_PATH"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/snap/bin/chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        String missing = "No Chromium found: install one or name it with CHROMIUM_PATH";
        if (found.isEmpty() && "true".equals(System.getenv("BROWSER_TESTS_REQUIRED"))) {
            fail(missing);
        }
        assumeTrue(found.isPresent(), missing);
        return found.get();
    }
}
