package org.bijstand.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Map;
import org.bijstand.casefile.Language;
import org.bijstand.delivery.Closure;
import org.bijstand.delivery.DeliveryScene;
import org.bijstand.delivery.Incident;
import org.bijstand.delivery.IncidentKind;
import org.bijstand.delivery.IncidentRegister;
import org.bijstand.delivery.Reporter;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.Withdrawals;
import org.bijstand.partner.Partner;
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
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class MemberPageTest extends DeliveryScene {

    @Autowired
    IncidentRegister incidents;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    ReadLog readings;

    @Autowired
    Closure closure;

    private MockMvc pages;
    private Partner partner;
    private String path;

    @BeforeEach
    void aMemberWasToldWhoComes() {
        pages = MockMvcBuilders.webAppContextSetup(beans)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        path = linkOf(Language.NL);
    }

    @Test
    void thePageTellsWhoComesAndWhenAndLookingChangesNothing() throws Exception {
        pages.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hulp in het huishouden")))
                .andExpect(content().string(containsString(partner.name())))
                .andExpect(content().string(containsString("09:00 – 12:00")))
                .andExpect(content().string(not(containsString("Er liep iets mis"))));
        pages.perform(head(path)).andExpect(status().isOk());
        pages.perform(get(path + "/stoppen"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Bent u zeker?")));
        assertThat(readings.find(new Search(help.caseNumber(), null, null, null), 0, 10))
                .filteredOn(reading -> reading.place().equals("bladzijde van het lid"))
                .extracting(Reading::user)
                .containsExactly("link:lid");
        pages.perform(get(path + "/melding")).andExpect(status().isMethodNotAllowed());

        assertThat(withdrawals.isAskedFor(help.caseNumber())).isFalse();
        assertThat(incidents.ofAssignment(help.number())).isEmpty();
    }

    @Test
    void thatNobodyCameCanBeToldOnceTheVisitHasBegunAndIsJudgedOnce() throws Exception {
        clock.advance(Duration.ofDays(2));
        pages.perform(get(path)).andExpect(content().string(containsString("Er liep iets mis")));

        tell(firstVisit(), "NO_SHOW", "").andExpect(redirectedUrl(path));
        tell(firstVisit(), "NO_SHOW", "").andExpect(redirectedUrl(path));

        assertThat(incidents.ofVisit(firstVisit().id()))
                .extracting(Incident::kind, Incident::raisedBy)
                .containsExactly(tuple(IncidentKind.NO_SHOW, Reporter.MEMBER));
        assertThat(driver.openTasks(help.caseNumber())).hasSize(1);
        pages.perform(get(path))
                .andExpect(content().string(containsString("We hebben uw melding gekregen")))
                .andExpect(content().string(not(containsString("Er liep iets mis"))));
    }

    @Test
    void aComplaintNeedsWordsAndKeepsThemOutOfTheEngine() throws Exception {
        clock.advance(Duration.ofDays(2));

        tell(firstVisit(), "COMPLAINT", " ").andExpect(status().isUnprocessableEntity());
        tell(firstVisit(), "COMPLAINT", "a".repeat(2001)).andExpect(status().isUnprocessableEntity());
        tell(firstVisit(), "COMPLAINT", "<b>Te laat</b>").andExpect(redirectedUrl(path));

        assertThat(incidents.ofVisit(firstVisit().id()))
                .singleElement()
                .satisfies(incident -> assertThat(incident.words()).isEqualTo("<b>Te laat</b>"));
        assertThat(runtime.createVariableInstanceQuery().variableNameLike("%").list())
                .noneSatisfy(variable ->
                        assertThat(String.valueOf(variable.getValue())).contains("Te laat"));
    }

    @Test
    void ofAVisitToComeOrOfSomebodyElseNothingCanBeTold() throws Exception {
        tell(firstVisit(), "NO_SHOW", "").andExpect(status().isUnprocessableEntity());
        Visit mine = firstVisit();
        String otherPath = linkOf(Language.NL);
        clock.advance(Duration.ofDays(2));
        pages.perform(post(otherPath + "/melding")
                        .param("visit", "" + mine.id())
                        .param("kind", "NO_SHOW"))
                .andExpect(status().isUnprocessableEntity());

        assertThat(incidents.ofVisit(mine.id())).isEmpty();
    }

    @Test
    void theHelpIsStoppedAfterAConfirmation() throws Exception {
        pages.perform(post(path + "/stoppen")).andExpect(redirectedUrl(path));
        pages.perform(post(path + "/stoppen")).andExpect(redirectedUrl(path));

        assertThat(withdrawals.isAskedFor(help.caseNumber())).isTrue();
        pages.perform(get(path)).andExpect(content().string(containsString("We stoppen de hulp")));
    }

    @Test
    void anAlteredLinkIsUnknownAndAnOldOneShowsNothing() throws Exception {
        pages.perform(get(path + "x")).andExpect(status().isNotFound());
        pages.perform(post(path + "x/stoppen")).andExpect(status().isNotFound());
        closure.close(help.caseNumber());
        clock.advance(Duration.ofDays(2));

        pages.perform(get(path))
                .andExpect(status().isGone())
                .andExpect(content().string(not(containsString(partner.name()))));
        pages.perform(post(path + "/stoppen")).andExpect(redirectedUrl(path));
        tell(firstVisit(), "NO_SHOW", "").andExpect(status().isGone());

        assertThat(withdrawals.isAskedFor(help.caseNumber())).isFalse();
        assertThat(incidents.ofAssignment(help.number())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FR, Vos rendez-vous, Aide", "DE, Ihre Termine, Hilfe im Haushalt"})
    void thePageSpeaksTheMembersLanguage(Language language, String title, String service) throws Exception {
        pages.perform(get(linkOf(language)))
                .andExpect(content().string(containsString(title)))
                .andExpect(content().string(containsString(service)));
    }

    private ResultActions tell(Visit visit, String kind, String words) throws Exception {
        return pages.perform(post(path + "/melding")
                .param("visit", Long.toString(visit.id()))
                .param("kind", kind)
                .param("words", words));
    }

    private String linkOf(Language language) {
        givenGranted(language, visit(1), visit(5));
        partner = help.acceptedByPartner();
        runtime.startProcessInstanceByKey("service-delivery", help.number(), Map.of("urgency", "NORMAL"));
        driver.runJobs(help.caseNumber());
        return mail.linkIn(mail.lastMailTo(help.memberEmail())).getPath();
    }
}
