package org.bijstand.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.Language;
import org.bijstand.delivery.Delivery;
import org.bijstand.delivery.DeliveryScene;
import org.bijstand.delivery.MissedReason;
import org.bijstand.delivery.VisitStatus;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.Links;
import org.bijstand.privacy.ReadLog;
import org.bijstand.privacy.ReadLog.Reading;
import org.bijstand.privacy.ReadLog.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class VisitReportPageTest extends DeliveryScene {

    @Autowired
    Delivery delivery;

    @Autowired
    Links links;

    @Autowired
    ReadLog readings;

    private MockMvc pages;
    private String path;

    @BeforeEach
    void aPartnerWasAskedHowTheVisitWent() {
        pages = MockMvcBuilders.webAppContextSetup(beans)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        path = linkToVisitOf(Language.NL);
    }

    @Test
    void openingThePageAsAMailScannerDoesChangesNothing() throws Exception {
        pages.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hulp in het huishouden")))
                .andExpect(content().string(containsString("Ja, zoals gepland (3 uur)")));
        pages.perform(head(path)).andExpect(status().isOk());

        assertThat(firstVisit().status()).isEqualTo(VisitStatus.PLANNED);
        assertThat(readings.find(new Search(help.caseNumber(), null, null, null), 0, 10))
                .as("looking leaves one trace, without a name")
                .filteredOn(reading -> reading.place().equals("verslag van een bezoek"))
                .extracting(Reading::user)
                .containsExactly("link:partner:" + firstVisit().partnerId());
    }

    @Test
    void oneTapReportsTheVisitAsPlannedAndUsesTheHours() throws Exception {
        pages.perform(post(path).param("answer", "planned")).andExpect(redirectedUrl(path));

        assertThat(firstVisit().status()).isEqualTo(VisitStatus.DELIVERED);
        assertThat(firstVisit().delivered()).isEqualTo(Hours.of(3));
        assertThat(consumed()).isEqualTo(Hours.of(3));
        pages.perform(get(path))
                .andExpect(content().string(containsString("We noteerden 3 uur hulp")))
                .andExpect(content().string(not(containsString("<form"))));
    }

    @Test
    void fewerHoursAreReportedInQuarters() throws Exception {
        pages.perform(post(path).param("answer", "shorter").param("quarters", "9"))
                .andExpect(redirectedUrl(path));

        assertThat(firstVisit().status()).isEqualTo(VisitStatus.PARTLY);
        assertThat(firstVisit().delivered()).hasToString("2,25");
    }

    @ParameterizedTest
    @CsvSource({
        "shorter, 13, Er zijn 3 uur toegekend",
        "shorter, 0,  Kies eerst een antwoord",
        "shorter, -4, Kies eerst een antwoord",
        "'',      0,  Kies eerst een antwoord",
        "whatever, 4, Kies eerst een antwoord"
    })
    void whatIsNoPossibleReportIsRefusedWithWords(String answer, String quarters, String words) throws Exception {
        pages.perform(post(path).param("answer", answer).param("quarters", quarters))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(words)));

        assertThat(firstVisit().status()).isEqualTo(VisitStatus.PLANNED);
    }

    @ParameterizedTest
    @CsvSource({"absent, MEMBER_ABSENT, niemand thuis", "unavailable, PARTNER_UNAVAILABLE, niet kon komen"})
    void aVisitThatDidNotTakePlaceUsesNoHours(String answer, MissedReason reason, String words) throws Exception {
        pages.perform(post(path).param("answer", answer)).andExpect(redirectedUrl(path));

        assertThat(firstVisit().status()).isEqualTo(VisitStatus.MISSED);
        assertThat(firstVisit().missedReason()).isEqualTo(reason);
        assertThat(consumed()).isEqualTo(Hours.NONE);
        pages.perform(get(path)).andExpect(content().string(containsString(words)));
    }

    @Test
    void aSecondReportChangesNothingAndShowsTheFirst() throws Exception {
        pages.perform(post(path).param("answer", "shorter").param("quarters", "4"));

        pages.perform(post(path).param("answer", "planned")).andExpect(redirectedUrl(path));

        assertThat(firstVisit().delivered()).isEqualTo(Hours.of(1));
        assertThat(consumed()).isEqualTo(Hours.of(1));
    }

    @Test
    void reportsPostedAtTheSameMomentCountOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Integer> report = () -> {
            together.await();
            return pages.perform(post(path).param("answer", "planned"))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        };
        ExecutorService partners = Executors.newFixedThreadPool(4);
        try {
            for (Future<Integer> answer : partners.invokeAll(
                    IntStream.range(0, 4).mapToObj(i -> report).toList())) {
                assertThat(answer.get()).isEqualTo(302);
            }
        } finally {
            partners.shutdown();
        }

        assertThat(consumed()).isEqualTo(Hours.of(3));
    }

    @Test
    void aLinkThatIsAlteredOrForAnotherPageIsUnknown() throws Exception {
        pages.perform(get(path + "x")).andExpect(status().isNotFound());
        pages.perform(post(path + "x").param("answer", "planned")).andExpect(status().isNotFound());
        pages.perform(post(path.replace("/verslag/", "/lid/") + "/stoppen")).andExpect(status().isNotFound());
    }

    @Test
    void aLinkThatExpiredOrWasTakenBackReportsNothing() throws Exception {
        links.revoke(LinkPurpose.VISIT_REPORT, Long.toString(firstVisit().id()));

        pages.perform(post(path).param("answer", "planned")).andExpect(redirectedUrl(path));
        pages.perform(get(path))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("geen verslag meer")));
        String expiring = linkToVisitOf(Language.NL);
        clock.advance(Duration.ofDays(200));
        pages.perform(post(expiring).param("answer", "planned")).andExpect(redirectedUrl(expiring));
        pages.perform(get(expiring)).andExpect(status().isGone());

        assertThat(firstVisit().status()).isEqualTo(VisitStatus.PLANNED);
    }

    @ParameterizedTest
    @CsvSource({"FR, Oui, 'comme prévu (3 h)'", "DE, Ja, 'wie geplant (3 Std.)'"})
    void thePageSpeaksThePartnersLanguage(Language language, String yes, String planned) throws Exception {
        pages.perform(get(linkToVisitOf(language)).header("Accept-Language", "nl-BE"))
                .andExpect(content().string(containsString(yes + ", " + planned)));
    }

    private String linkToVisitOf(Language language) {
        givenGranted(language, visit(1));
        help.acceptedByPartner();
        delivery.begin(help.number());
        clock.advance(Duration.ofDays(2));
        return links.issue(
                        LinkPurpose.VISIT_REPORT,
                        Long.toString(firstVisit().id()),
                        clock.instant().plus(Duration.ofDays(100)))
                .url()
                .getPath();
    }

    private Hours consumed() {
        return account().consumed();
    }
}
