package org.bijstand.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.calendar.MovableClock;
import org.bijstand.overview.PlayedCase;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of our own can be used with a screen reader and a keyboard (WCAG 2.2 AA, as far as a machine can tell). */
class AccessibilityTest extends BrowserTest {

    private static final String CASE = "{case}";

    /**
     * A page with its place.
     *
     * @param pattern as its controller maps it
     * @param address where this test opens it; {@code {case}} stands for a case's number
     * @param user who opens it; nobody when null
     */
    private record OwnPage(String pattern, String address, String user) {}

    private static final List<OwnPage> PAGES = List.of(
            new OwnPage("/aanmelden", "/aanmelden?fout", null),
            new OwnPage("/installatie/{token}", "/installatie/onbekend", null),
            new OwnPage("/", "/", Users.COORDINATOR),
            new OwnPage("/inlezen", "/inlezen", Users.COORDINATOR),
            new OwnPage("/post", "/post", Users.CASE_WORKER),
            new OwnPage("/dossiers", "/dossiers", Users.COORDINATOR),
            new OwnPage("/dossiers/{caseNumber}", "/dossiers/{case}", Users.CASE_WORKER),
            new OwnPage("/overzicht", "/overzicht", Users.MANAGER),
            new OwnPage("/overzicht/vastgelopen", "/overzicht/vastgelopen", Users.MANAGER),
            new OwnPage("/dossiers/{caseNumber}/post", "/dossiers/{case}/post", Users.CASE_WORKER),
            new OwnPage("/privacy", "/privacy", Users.PRIVACY_OFFICER),
            new OwnPage("/privacy/inzage", "/privacy/inzage", Users.PRIVACY_OFFICER),
            new OwnPage("/privacy/toegang", "/privacy/toegang", Users.PRIVACY_OFFICER),
            new OwnPage("/rapporten", "/rapporten", Users.MANAGER),
            new OwnPage("/rapporten/{month:[^.]+}", "/rapporten/2026-09", Users.MANAGER));

    /** Pages behind a link in a mail: {@link HomeAssistanceJourneyTest} follows the links and looks there. */
    private static final Set<String> BEHIND_LINKS = Set.of(
            "/antwoord/{token}", "/verslag/{token}", "/lid/{token}", "/lid/{token}/stoppen", "/tevredenheid/{token}");

    /** What is no page, although it answers like one. */
    private static final Set<String> FILES = Set.of(
            "/rapporten/{month}.{extension}",
            "/privacy/toegang.pdf",
            "/post/{mailId}/bijlagen/{position}",
            "/dossiers/{caseNumber}/verloop/{runId}",
            "/sessie");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ApplicationContext beans;

    @Autowired
    MovableClock clock;

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    static Stream<OwnPage> pages() {
        return PAGES.stream();
    }

    @Test
    void noPageIsForgotten() {
        Set<String> known = Stream.of(PAGES.stream().map(OwnPage::pattern), BEHIND_LINKS.stream(), FILES.stream())
                .flatMap(patterns -> patterns)
                .collect(Collectors.toSet());

        assertThat(mappings.getHandlerMethods().entrySet().stream()
                        .filter(mapping -> isPage(mapping.getKey(), mapping.getValue()))
                        .flatMap(mapping -> mapping.getKey().getPatternValues().stream()))
                .as("list the page here, with who opens it")
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasNoBarrier(OwnPage own) {
        String address = own.address.contains(CASE)
                ? own.address.replace(CASE, PlayedCase.called(beans).assessed().number())
                : own.address;
        open(address, own.user);

        screenshot("page-" + own.pattern.replaceAll("[^a-z]+", "-"));
        assertThat(barriers()).isEmpty();
    }

    @Test
    void aPageThatIsNotThereHasNoBarrier() {
        open("/bestaat-niet", Users.CASE_WORKER);

        assertThat(page.locator("h1").innerText()).isNotBlank();
        assertThat(barriers()).isEmpty();
    }

    private void open(String address, String user) {
        if (user == null) {
            page.navigate(address);
        } else {
            signIn(address, user, Users.PASSWORD);
            page.locator("#inhoud").waitFor();
        }
    }

    private static boolean isPage(RequestMappingInfo info, HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.bijstand")
                && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && !method.hasMethodAnnotation(ResponseBody.class)
                && !method.getBeanType().isAnnotationPresent(RestController.class);
    }
}
