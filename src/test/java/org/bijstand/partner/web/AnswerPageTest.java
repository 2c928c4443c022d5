package org.bijstand.partner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.Urgency;
import org.bijstand.partner.DeclineReason;
import org.bijstand.partner.DispatchScene;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.Partner;
import org.bijstand.partner.TestPartners;
import org.bijstand.privacy.ReadLog;
import org.bijstand.privacy.ReadLog.Search;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page behind the link in an offer's mail, over HTTP and without any script, as a partner's phone sees it. */
class AnswerPageTest extends DispatchScene {

    private static final String ACCEPT = "answer=accept";

    private final HttpClient phone = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    ManagementService management;

    @Autowired
    ReadLog readings;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NL | Kunt u helpen?         | hulp in het huishouden | 1030 Schaarbeek | donderdag 8 oktober 2026    | vanaf 09:00, 3 uur           | In het totaal 6 uur
            FR | Pouvez-vous aider ?    | aide ménagère          | 1030 Schaerbeek | jeudi 8 octobre 2026        | à partir de 09:00, 3 heures  | Au total 6 heures
            DE | Können Sie helfen?     | Hilfe im Haushalt      | 1030 Schaerbeek | Donnerstag, 8. Oktober 2026 | ab 09:00 Uhr, 3 Stunden      | Insgesamt 6 Stunden
            """)
    void itAsksInThePartnersLanguage(
            Language language, String title, String service, String place, String day, String visit, String total) {
        Partner partner = partner(TestPartners.partner()
                .writes(language)
                .does(ServiceKind.HOUSEWORK, "Eigen materiaal <b>\nSteeds dezelfde persoon"));
        URI link = linkTo(partner, dispatch(Urgency.NORMAL, THURSDAY, FRIDAY));

        String page = get(link).body();

        assertThat(page)
                .contains("lang=\"" + language.name().toLowerCase() + "\"", title, service, place, day, visit, total)
                .contains("Eigen materiaal &lt;b&gt;", "Steeds dezelfde persoon")
                .doesNotContain("??");
    }

    @Test
    void itTellsNothingAboutThePerson() {
        URI link = linkTo(partners(1).get(0), dispatch(Urgency.NORMAL, THURSDAY));

        assertThat(get(link).body())
                .doesNotContain(
                        "Testmans", "Lena", "Mira", "Voorbeeldstraat", "0470 00 00 1", "Gevallen", "Stofzuigen");
    }

    @Test
    void itIsNotKeptNorItsAddressPassedOn() {
        URI link = linkTo(partners(1).get(0), dispatch(Urgency.NORMAL, THURSDAY));

        HttpResponse<String> page = get(link);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.body()).doesNotContain("<script");
    }

    @Test
    void aMailScannerThatOpensTheLinkChangesNothing() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        URI link = linkTo(partner, number);

        for (int visit = 0; visit < 20; visit++) {
            assertThat(get(URI.create(link + "?answer=accept")).statusCode()).isEqualTo(200);
            assertThat(head(link).statusCode()).isEqualTo(200);
        }

        assertThat(offerTo(partner, number).state()).isEqualTo(OfferState.OPEN);
        assertThat(readings.find(new Search(null, "link:partner:" + partner.id(), null, null), 0, 10))
                .as("looking leaves a trace, as of anybody")
                .isNotEmpty()
                .allSatisfy(reading -> assertThat(number).startsWith(reading.caseNumber()));
        assertThat(post(link, ACCEPT).body()).contains("Bedankt, de opdracht is voor u");
    }

    @Test
    void acceptingTellsWhatHappensNextHoweverOftenItIsPosted() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        URI link = linkTo(partner, number);

        List<HttpResponse<String>> posted =
                IntStream.range(0, 3).mapToObj(i -> post(link, ACCEPT)).toList();

        assertThat(posted).allSatisfy(page -> {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Bedankt, de opdracht is voor u", "e-mail met de naam, het adres");
        });
        assertThat(assignments.get(number).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        runJobs(number);
        assertThat(mail.textOf(mail.lastMailTo(partner.email())))
                .contains("Lena Testmans", "Voorbeeldstraat 12 bus 3, 1030 Schaarbeek", "0470 00 00 11")
                .contains("Mira Testmans, 0470 00 00 12")
                .contains("woning: appartement", "trappen: neen", "taken: Stofzuigen");
    }

    @Test
    void onceAcceptedItCanNotBeDeclinedThere() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        URI link = linkTo(partner, number);
        post(link, ACCEPT);

        assertThat(post(link, "answer=decline&reason=TOO_FAR").body()).contains("Bedankt, de opdracht is voor u");
        assertThat(offerTo(partner, number).state()).isEqualTo(OfferState.ACCEPTED);
    }

    @Test
    void decliningKeepsTheReasonAndTheWords() {
        Partner partner = partners(2).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);

        HttpResponse<String> page = post(
                linkTo(partner, number), "answer=decline&reason=NO_STAFF&words=" + encoded("Volgende week\r\nwel."));

        assertThat(page.body()).contains("We noteerden dat u niet kunt");
        Offer offer = offerTo(partner, number);
        assertThat(offer.state()).isEqualTo(OfferState.DECLINED);
        assertThat(offer.reason()).isEqualTo(DeclineReason.NO_STAFF);
        assertThat(offer.words()).isEqualTo("Volgende week\nwel.");
    }

    @Test
    void anotherProposalGoesToTheCaseWorker() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY, FRIDAY);

        HttpResponse<String> page =
                post(linkTo(partner, number), "answer=propose&from=10:30&quarters=8&from=14:00&quarters=0&words=");

        assertThat(page.body()).contains("Bedankt voor uw voorstel");
        assertThat(offerTo(partner, number).proposal())
                .containsExactly(new PlannedVisit(THURSDAY.day(), LocalTime.of(10, 30), Hours.of(2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answer=maybe                                                | Kies een van de antwoorden.
            nothing=1                                                   | Kies een van de antwoorden.
            answer=decline                                              | Kies waarom u niet kunt.
            answer=decline&reason=BORED                                 | Kies waarom u niet kunt.
            answer=decline&reason=HOURS&words=%00                       | Uw tekst is te lang.
            answer=propose                                              | Vul bij elk bezoek een uur in
            answer=propose&from=9u&quarters=4&from=14:00&quarters=4     | Vul bij elk bezoek een uur in
            answer=propose&from=09:00&quarters=x&from=14:00&quarters=4  | Vul bij elk bezoek een uur in
            answer=propose&from=09:00&quarters=4                        | Vul bij elk bezoek een uur in
            answer=propose&from=09:00&quarters=0&from=14:00&quarters=0  | Uw voorstel bevat geen enkel bezoek.
            answer=propose&from=09:00&quarters=12&from=14:00&quarters=12| Uw voorstel is hetzelfde als onze vraag.
            answer=propose&from=09:00&quarters=13&from=14:00&quarters=4 | Er zijn minder uren toegekend
            answer=propose&from=23:00&quarters=8&from=14:00&quarters=4  | Een bezoek loopt door na middernacht.
            """)
    void anAnswerThatCanNotBeIsExplainedAndNothingIsStored(String form, String words) {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY, FRIDAY);

        HttpResponse<String> page = post(linkTo(partner, number), form);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(words, "Kunt u helpen?");
        assertThat(offerTo(partner, number).state()).isEqualTo(OfferState.OPEN);
        assertThat(offerTo(partner, number).words()).isNull();
    }

    @Test
    void whatWasTypedStaysThereAsTextWhenSomethingHasToBeMended() {
        Partner partner = partners(1).get(0);
        URI link = linkTo(partner, dispatch(Urgency.NORMAL, THURSDAY));

        String tooLong = post(link, "answer=decline&reason=HOURS&words=" + "x".repeat(501))
                .body();
        String page = post(link, "answer=decline&words=" + encoded("<script>alert(1)</script>"))
                .body();

        assertThat(tooLong).contains("Kort hem in tot hoogstens 500 tekens", "x".repeat(501));
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>");
    }

    @Test
    void aLinkThatWasAlteredOrGuessedGetsOneAnswerInThreeLanguages() {
        URI link = linkTo(partners(1).get(0), dispatch(Urgency.NORMAL, THURSDAY));
        String guess = link.toString().substring(0, link.toString().length() - 22) + "AAAAAAAAAAAAAAAAAAAAAA";

        HttpResponse<String> altered = get(URI.create(link + "A"));
        HttpResponse<String> guessed = get(URI.create(guess));
        HttpResponse<String> posted = post(URI.create(guess), ACCEPT);

        assertThat(altered.statusCode()).isEqualTo(404);
        assertThat(altered.body())
                .contains("Deze link werkt niet", "Ce lien ne fonctionne pas", "Dieser Link funktioniert nicht");
        assertThat(guessed.body()).isEqualTo(altered.body());
        assertThat(posted.body()).isEqualTo(altered.body());
    }

    @Test
    void afterItExpiredItTellsSoAndTakesNothing() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        URI link = linkTo(partner, number);

        clock.moveTo(offerTo(partner, number).expiresAt());

        isGone(get(link), "De tijd om te antwoorden is voorbij.");
        isGone(post(link, ACCEPT), "De tijd om te antwoorden is voorbij.");
        assertThat(offers.acceptedPartner(number)).isEmpty();
    }

    @Test
    void whoAnswersBetweenTwoStepsOfTheProcessIsAskedToTryAgainAndNothingIsStored() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        URI link = linkTo(partner, number);
        management.executeJob(management
                .createJobQuery()
                .timers()
                .activityId("Event_AnswerOverdue")
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId())
                .singleResult()
                .getId());

        HttpResponse<String> page = post(link, ACCEPT);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Wacht een minuut en probeer het opnieuw.");
        assertThat(offerTo(partner, number).state()).isEqualTo(OfferState.OPEN);
        assertThat(assignments.get(number).status()).isEqualTo(AssignmentStatus.GRANTED);
    }

    @Test
    void whoComesTooLateReadsThatSomebodyElseWasFirst() {
        List<Partner> partners = partners(2);
        String number = dispatch(Urgency.URGENT, THURSDAY);
        URI late = linkTo(partners.get(0), number);
        post(linkTo(partners.get(1), number), ACCEPT);

        isGone(post(late, ACCEPT), "Deze opdracht is al toegewezen");
        isGone(post(late, "answer=decline&reason=TOO_FAR"), "Deze opdracht is al toegewezen");
        assertThat(offers.acceptedPartner(number)).contains(partners.get(1));
    }

    @Test
    void whenTheHelpIsNotNeededAnyMoreItTellsSo() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        URI link = linkTo(partner, number);

        offers.withdrawAll(number);

        isGone(get(link), "De hulp is niet meer nodig.");
        isGone(post(link, ACCEPT), "De hulp is niet meer nodig.");
    }

    @Test
    void whoWasReplacedReadsThatItIsOver() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        URI link = linkTo(partner, number);
        post(link, ACCEPT);

        offers.exclude(number, partner.id());

        isGone(get(link), "Deze opdracht gaat niet door");
    }

    private static void isGone(HttpResponse<String> page, String words) {
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains(words).doesNotContain("<form");
    }

    private URI linkTo(Partner partner, String number) {
        assertThat(offerTo(partner, number).state()).isEqualTo(OfferState.OPEN);
        URI link = mail.linkIn(mail.lastMailTo(partner.email()));
        return URI.create("http://localhost:" + port + link.getPath());
    }

    private HttpResponse<String> get(URI page) {
        return send(HttpRequest.newBuilder(page).build());
    }

    private HttpResponse<String> head(URI page) {
        return send(HttpRequest.newBuilder(page)
                .method("HEAD", BodyPublishers.noBody())
                .build());
    }

    /** Posts and goes where the answer leads, as a browser does. */
    private HttpResponse<String> post(URI page, String form) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        return answer.headers()
                .firstValue("Location")
                .map(location -> get(page.resolve(location)))
                .orElse(answer);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return phone.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
