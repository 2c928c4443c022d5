package org.bijstand.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.calendar.MovableClock;
import org.bijstand.engine.access.Roles;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.Links;
import org.bijstand.overview.PlayedCase;
import org.bijstand.testing.Post;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of our own can be used with a screen reader and a keyboard (WCAG 2.2 AA, as far as a machine can tell). */
class AccessibilityTest extends BrowserTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final String CASE = "{case}";
    private static final String REQUEST = "{request}";
    private static final String SET_UP = "{set-up}";

    /**
     * A page with its place.
     *
     * @param template what shows it, under {@code templates}
     * @param pattern as its controller maps it; null where no controller of ours does
     * @param user who opens it; nobody when null
     * @param address where this test begins; {@code {case}} stands for a case's number, {@code {request}} for that of a
     *     request by mail, {@code {set-up}} for the token of a new installation's link
     * @param further what a person does there to have the page before them
     */
    private record OwnPage(String template, String pattern, String user, String address, Consumer<Page> further) {

        OwnPage(String template, String pattern, String user, String address) {
            this(template, pattern, user, address, page -> {});
        }

        @Override
        public String toString() {
            return template + " at " + (pattern == null ? address : pattern);
        }
    }

    private static final List<OwnPage> PAGES = List.of(
            new OwnPage("aanmelden", "/aanmelden", null, "/aanmelden?fout"),
            new OwnPage("first-administrator", "/installatie/{token}", null, "/installatie/{set-up}"),
            new OwnPage(
                    "first-administrator",
                    "/installatie/{token}",
                    null,
                    "/installatie/{set-up}",
                    AccessibilityTest::applyWithAWeakPassword),
            new OwnPage("link/unknown", null, null, "/antwoord/onbekend"),
            new OwnPage("start", "/", Users.COORDINATOR, "/"),
            new OwnPage("casefile/import", "/inlezen", Users.COORDINATOR, "/inlezen"),
            new OwnPage(
                    "casefile/import",
                    "/inlezen/{name}",
                    Users.COORDINATOR,
                    "/inlezen",
                    page -> readIn(page, "lidnummer;naam\n1;Testmans\n")),
            new OwnPage(
                    "casefile/import",
                    "/inlezen/{name}",
                    Users.COORDINATOR,
                    "/inlezen",
                    page -> readIn(page, columns(page) + "\n1;x\n")),
            new OwnPage("mail/post", "/post", Users.CASE_WORKER, "/post"),
            new OwnPage("mail/case", "/dossiers/{caseNumber}/post", Users.CASE_WORKER, "/dossiers/{case}/post"),
            new OwnPage("overview/cases", "/dossiers", Users.COORDINATOR, "/dossiers"),
            new OwnPage("overview/cases", "/overzicht", Users.MANAGER, "/overzicht"),
            new OwnPage("overview/stuck", "/overzicht/vastgelopen", Users.MANAGER, "/overzicht/vastgelopen"),
            new OwnPage(
                    "overview/found", "/dossiers/zoeken", Users.COORDINATOR, "/dossiers", page -> search(page, "x")),
            new OwnPage("overview/case", "/dossiers/{caseNumber}", Users.CASE_WORKER, "/dossiers/{case}"),
            new OwnPage("overview/request", "/dossiers/{caseNumber}", Users.CASE_WORKER, "/dossiers/{request}"),
            new OwnPage("privacy/start", "/privacy", Users.PRIVACY_OFFICER, "/privacy"),
            new OwnPage(
                    "privacy/start",
                    "/privacy/zoeken",
                    Users.PRIVACY_OFFICER,
                    "/privacy",
                    page -> look(page, "niemand@post.example")),
            new OwnPage("privacy/readings", "/privacy/inzage", Users.PRIVACY_OFFICER, "/privacy/inzage"),
            new OwnPage("privacy/access", "/privacy/toegang", Users.PRIVACY_OFFICER, "/privacy/toegang"),
            new OwnPage("reports/months", "/rapporten", Users.MANAGER, "/rapporten"),
            new OwnPage("reports/month", "/rapporten/{month:[^.]+}", Users.MANAGER, "/rapporten/2026-09"),
            new OwnPage("error/404", null, Users.CASE_WORKER, "/bestaat-niet"),
            new OwnPage("error/403", null, Users.CASE_WORKER, "/privacy"),
            new OwnPage("error/4xx", null, Users.COORDINATOR, "/inlezen/leden"),
            new OwnPage("error/5xx", null, Users.COORDINATOR, "/error"));

    /** Opened by a test of its own below, since more happens there. */
    private static final Set<String> BELOW = Set.of("privacy/person");

    /** Pages behind a link in a mail: {@link HomeAssistanceJourneyTest} follows the links and looks there. */
    private static final Set<String> BEHIND_LINKS = Set.of(
            "partner/answer",
            "partner/answered",
            "delivery/member",
            "delivery/stop",
            "delivery/visit-report",
            "delivery/satisfaction");

    /** There only with other settings than those of most tests: {@code ProviderPagesTest} looks there. */
    private static final Set<String> OTHER_SETTINGS = Set.of("aanmelden-bij-aanbieder", "link/too-many");

    /** The demo's own controls, which nobody works with. */
    private static final Set<String> DEMO = Set.of("demo/klok", "demo/mail", "demo/postbus", "demo/schrijven");

    /** Frames, and parts of the pages above. */
    private static final Set<String> PARTS =
            Set.of("layout", "public-layout", "print", "mail/entry", "overview/rows", "reports/figures");

    private static final Set<String> PRINTED = Set.of("privacy/print-access", "privacy/print-file", "reports/print");

    /** Answers with a page above, after a link in a mail or a form on it. */
    private static final Set<String> PATTERNS_ELSEWHERE = Set.of(
            "/antwoord/{token}",
            "/verslag/{token}",
            "/lid/{token}",
            "/lid/{token}/stoppen",
            "/lid/{token}/melding",
            "/tevredenheid/{token}",
            "/privacy/wissen");

    /** What shows no page: a file, nothing, or where to go on. */
    private static final Set<String> NO_PAGES = Set.of(
            "/privacy/gegevens.zip",
            "/privacy/opnieuw",
            "/post/{mailId}/opnieuw",
            "/post/{mailId}/aanvraag",
            "/sessie");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ApplicationContext beans;

    @Autowired
    IdentityService identity;

    @Autowired
    MovableClock clock;

    private List<String> administrators = List.of();

    @AfterEach
    void asItWas() {
        clock.reset();
        administrators.forEach(id -> identity.createMembership(id, Roles.ADMIN));
        administrators = List.of();
    }

    static Stream<OwnPage> pages() {
        return PAGES.stream();
    }

    @Test
    void noTemplateIsForgotten() throws IOException {
        Set<String> known = Stream.of(
                        PAGES.stream().map(OwnPage::template),
                        Stream.of(BELOW, BEHIND_LINKS, OTHER_SETTINGS, DEMO, PARTS, PRINTED)
                                .flatMap(Set::stream))
                .flatMap(templates -> templates)
                .collect(Collectors.toSet());

        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> TEMPLATES.relativize(file).toString().replace(".html", "")))
                    .as("list the template here, with how somebody comes there")
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void noPageIsForgotten() {
        Set<String> known = Stream.of(
                        PAGES.stream().map(OwnPage::pattern), PATTERNS_ELSEWHERE.stream(), NO_PAGES.stream())
                .flatMap(patterns -> patterns)
                .collect(Collectors.toSet());

        assertThat(mappings.getHandlerMethods().entrySet().stream()
                        .filter(mapping -> isPage(mapping.getValue()))
                        .flatMap(mapping -> mapping.getKey().getPatternValues().stream()))
                .as("list the page here, with who opens it")
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasNoBarrier(OwnPage own) {
        open(own.address, own.user);
        own.further.accept(page);

        screenshot("page-" + (own.template + own.pattern).replaceAll("[^a-z]+", "-"));
        assertThat(page.locator("h1").innerText()).isNotBlank();
        assertThat(barriers()).isEmpty();
    }

    @Test
    void whatASearchFindsHasNoBarrier() {
        PlayedCase played = PlayedCase.called(beans);
        open("/dossiers", Users.COORDINATOR);

        search(page, played.firstName());

        assertThat(page.getByText(played.number()).count()).isEqualTo(1);
        screenshot("page-overview-found");
        assertThat(barriers()).isEmpty();
    }

    /** What is kept of a person, and the form that erases it: as it comes, and after it was filled in wrongly. */
    @Test
    void thePageOfAPersonHasNoBarrier() {
        PlayedCase played = PlayedCase.called(beans);
        open("/privacy", Users.PRIVACY_OFFICER);

        look(page, played.memberNumber());
        assertThat(page.getByText("Definitief wissen").isVisible()).isTrue();
        screenshot("page-privacy-person");
        assertThat(barriers()).isEmpty();

        page.getByLabel("Grond").selectOption(new String[] {"CONSENT_WITHDRAWN"});
        page.getByLabel("ter bevestiging").fill("iets anders");
        send(page.locator("form", new Page.LocatorOptions().setHasText("Definitief wissen")));
        page.getByRole(AriaRole.ALERT).waitFor();
        screenshot("page-privacy-refused");
        assertThat(page.getByText("Definitief wissen").isVisible()).isTrue();
        assertThat(barriers()).isEmpty();
    }

    private void open(String address, String user) {
        String whole = address;
        if (address.contains(CASE)) {
            whole = address.replace(CASE, PlayedCase.called(beans).assessed().number());
        } else if (address.contains(REQUEST)) {
            whole = address.replace(REQUEST, requestByMail());
        } else if (address.contains(SET_UP)) {
            whole = address.replace(SET_UP, linkOfANewInstallation());
        }
        if (user == null) {
            page.navigate(whole);
        } else {
            signIn(whole, user, Users.PASSWORD);
        }
        page.locator("#inhoud").waitFor();
    }

    private String requestByMail() {
        String number = beans.getBean(Post.class)
                .receive("Mira Testmans <mira.zonder.drempel@post.example>", "Hulp", "Mijn moeder is gevallen.")
                .caseNumber();
        beans.getBean(ProcessDriver.class).runJobs(number);
        return number;
    }

    private String linkOfANewInstallation() {
        administrators = identity.createUserQuery().memberOfGroup(Roles.ADMIN).list().stream()
                .map(User::getId)
                .toList();
        administrators.forEach(id -> identity.deleteMembership(id, Roles.ADMIN));
        return beans.getBean(Links.class)
                .issue(
                        LinkPurpose.SET_UP,
                        "first-administrator",
                        clock.instant().plus(Duration.ofHours(1)))
                .url()
                .getPath()
                .replaceFirst(".*/", "");
    }

    private static void applyWithAWeakPassword(Page page) {
        page.getByLabel("Gebruikersnaam").fill("chef");
        page.getByLabel("Voornaam").fill("Chef");
        page.getByLabel("Naam", new Page.GetByLabelOptions().setExact(true)).fill("Testmans");
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true))
                .fill("zwak");
        page.getByLabel("Wachtwoord, nog eens").fill("anders");
        send(page.locator("form"));
        page.locator(".notice-error").waitFor();
    }

    private static String columns(Page page) {
        return page.locator("form .hint span").first().innerText().replace(", ", ";");
    }

    private static void readIn(Page page, String lines) {
        page.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("leden.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8)));
        send(page.locator("form[enctype]").first());
        page.locator(".notice").first().waitFor();
    }

    private static void search(Page page, String words) {
        page.getByLabel("Dossier zoeken").fill(words);
        send(page.locator("form.search"));
        page.getByText("Gevonden dossiers").first().waitFor();
    }

    private static void look(Page page, String who) {
        page.getByLabel("Wie vraagt").fill(who);
        send(page.locator("form.search"));
        page.waitForURL("**/privacy/zoeken");
    }

    private static void send(Locator form) {
        form.locator("button[type=submit]").click();
    }

    private static boolean isPage(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.bijstand")
                && !method.hasMethodAnnotation(ResponseBody.class)
                && method.getMethod().getReturnType() != ResponseEntity.class
                && !method.getBeanType().isAnnotationPresent(RestController.class);
    }
}
