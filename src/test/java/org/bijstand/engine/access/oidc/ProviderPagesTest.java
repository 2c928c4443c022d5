package org.bijstand.engine.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.stream.Stream;
import org.bijstand.testing.Chromium;
import org.junit.jupiter.api.Test;

/** Pages that can be seen with these settings only, used with a screen reader and a keyboard. */
class ProviderPagesTest extends ProviderScene {

    @Test
    void thePageOnTheWayToTheProviderHasNoBarrierWhateverItSays() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.openWindow(HOME.toString(), "nl-BE", "Europe/Brussels")
                    .newPage();

            assertThat(Stream.of("", "?geen-rol", "?mislukt", "?afgemeld", "?verlopen"))
                    .allSatisfy(said -> {
                        page.navigate("/aanmelden" + said);
                        assertThat(page.locator("main p").count()).isEqualTo(said.isEmpty() ? 2 : 3);
                        assertThat(Chromium.barriers(page)).isEmpty();
                    });
        }
    }

    @Test
    void whoTriedTooManyLinksMeetsNoBarrier() {
        // Long ago, so that the wait is over for the other tests.
        clock.moveTo(Instant.parse("2026-01-05T08:00:00Z"));
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.openWindow(HOME.toString(), "nl-BE", "Europe/Brussels")
                    .newPage();

            for (int guess = 0; guess <= GUESSES; guess++) {
                page.navigate("/antwoord/onbekend");
            }

            assertThat(page.locator("h1").innerText()).isEqualTo("Even geduld");
            assertThat(Chromium.barriers(page)).isEmpty();
        }
    }
}
