package org.bijstand.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a link where it is kept or quoted. */
class LinkTextTest {

    private static final String TOKEN = "0123456789abcdef_-ABCD";

    @Test
    void aHashStandsWhereTheTokenStood() {
        String kept = Links.withoutToken(URI.create("https://hulp.example/sub/lid/" + TOKEN + "/stoppen?x=1"))
                .toString();

        assertThat(kept).startsWith("https://hulp.example/sub/lid/~").endsWith("/stoppen?x=1");
        assertThat(kept).doesNotContain(TOKEN).hasSize("https://hulp.example/sub/lid/~/stoppen?x=1".length() + 43);
        assertThat(Links.withoutToken(URI.create(kept))).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hulp.example/rapporten/2026-10",
                "https://hulp.example/camunda/app/tasklist/default/#/?task=0123456789abcdef_-ABCD",
                "https://hulp.example/lid/short",
            })
    void whatIsNoPersonalLinkStays(String link) {
        assertThat(Links.withoutToken(URI.create(link))).hasToString(link);
    }

    @Test
    void aQuotedLinkIsHidden() {
        assertThat(Links.hidden("> Antwoord:\n> https://hulp.example/antwoord/" + TOKEN + "\nJa, graag."))
                .isEqualTo("> Antwoord:\n> [persoonlijke link]\nJa, graag.");
        assertThat(Links.hidden("<https://hulp.example/lid/" + TOKEN + ">")).doesNotContain(TOKEN);
        assertThat(Links.hidden("/lid/" + TOKEN + "." + " /lid/" + TOKEN + "x"))
                .isEqualTo("[persoonlijke link] /lid/" + TOKEN + "x");
    }
}
