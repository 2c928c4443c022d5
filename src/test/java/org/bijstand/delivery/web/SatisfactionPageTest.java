package org.bijstand.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.bijstand.casefile.Language;
import org.bijstand.delivery.Closure;
import org.bijstand.delivery.DeliveryScene;
import org.bijstand.delivery.Satisfaction;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.Links;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class SatisfactionPageTest extends DeliveryScene {

    @Autowired
    Closure closure;

    @Autowired
    Links links;

    private MockMvc pages;
    private String path;

    @BeforeEach
    void aMemberWasAskedHowItWas() {
        pages = MockMvcBuilders.webAppContextSetup(beans)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        path = linkOf(Language.NL);
    }

    @Test
    void openingThePageChangesNothing() throws Exception {
        pages.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hoe tevreden bent u over de hulp aan huis?")));
        pages.perform(head(path)).andExpect(status().isOk());

        assertThat(closure.satisfactionOf(help.caseNumber())).isEmpty();
    }

    @Test
    void theFirstAnswerIsKept() throws Exception {
        pages.perform(post(path)
                        .param("help", "5")
                        .param("arrangement", "3")
                        .param("words", " <b>Vriendelijk</b>\r\nen stipt \u0000"))
                .andExpect(redirectedUrl(path));
        pages.perform(post(path).param("help", "1").param("arrangement", "1")).andExpect(redirectedUrl(path));

        assertThat(closure.satisfactionOf(help.caseNumber()))
                .contains(new Satisfaction(5, 3, "<b>Vriendelijk</b>\nen stipt"));
        pages.perform(get(path)).andExpect(content().string(containsString("Bedankt voor uw antwoord")));
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "3, 0", "6, 3", "3, -1"})
    void bothQuestionsNeedAFigureFromOneToFive(String helpScore, String arrangement) throws Exception {
        pages.perform(post(path)
                        .param("help", helpScore)
                        .param("arrangement", arrangement)
                        .param("words", "<script>blijf</script>"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Kies bij elke vraag een cijfer")))
                .andExpect(content().string(containsString("&lt;script&gt;blijf")));

        assertThat(closure.satisfactionOf(help.caseNumber())).isEmpty();
    }

    @Test
    void wordsThatAreTooLongAreRefusedAndNotCut() throws Exception {
        pages.perform(post(path).param("help", "5").param("arrangement", "5").param("words", "a".repeat(2001)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("te lang")));

        assertThat(closure.satisfactionOf(help.caseNumber())).isEmpty();
    }

    @Test
    void onceTheCaseIsClosedNothingIsAskedAnyMore() throws Exception {
        closure.close(help.caseNumber());

        pages.perform(post(path).param("help", "5").param("arrangement", "5")).andExpect(redirectedUrl(path));
        pages.perform(get(path))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("afgesloten")));

        assertThat(closure.satisfactionOf(help.caseNumber())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FR, 'Comment était l’aide ?'", "DE, Wie war die Hilfe?"})
    void thePageSpeaksTheMembersLanguage(Language language, String title) throws Exception {
        pages.perform(get(linkOf(language))).andExpect(content().string(containsString(title)));
    }

    private String linkOf(Language language) {
        givenGranted(language, visit(1));
        return links.issue(
                        LinkPurpose.SATISFACTION,
                        help.caseNumber(),
                        clock.instant().plus(Duration.ofDays(100)))
                .url()
                .getPath();
    }
}
