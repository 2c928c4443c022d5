package org.bijstand.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium that is installed on this computer: CHROMIUM_PATH names it, or one of the usual places has it. Without one
 * the test is skipped, unless BROWSER_TESTS_REQUIRED=true.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        Path installed = installed();
        // The installed browser is driven, so nothing is downloaded.
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed)
                        .setArgs(FLAGS));
        return new Chromium(playwright, browser);
    }

    /**
     * A window of its own, with no cookies.
     *
     * @param home the address that paths are under
     * @param locale of the person, for instance {@code fr-BE}
     * @param zone of their computer's clock
     */
    public BrowserContext openWindow(String home, String locale, String zone) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(home)
                .setLocale(locale)
                .setTimezoneId(zone)
                .setViewportSize(1280, 900));
    }

    /** What of an open page a screen reader or a keyboard can't use, by WCAG 2.2 AA as far as a machine can tell. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path installed() {
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
