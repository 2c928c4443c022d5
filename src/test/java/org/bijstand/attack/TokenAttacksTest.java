package org.bijstand.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bijstand.casefile.Urgency;
import org.bijstand.partner.DispatchScene;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.Partner;
import org.bijstand.testing.HttpCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The link in a mail is all that a partner or member shows; nothing that only looks like one opens anything. */
class TokenAttacksTest extends DispatchScene {

    private static final String[] PAGES = {"/antwoord/", "/verslag/", "/lid/", "/tevredenheid/"};

    @LocalServerPort
    int port;

    private HttpCaller caller;
    private Partner partner;
    private String number;
    private String token;

    @BeforeEach
    void aPartnerGotALink() {
        caller = HttpCaller.anonymous(port);
        partner = partners(1).get(0);
        number = dispatch(Urgency.NORMAL, THURSDAY);
        String path = mail.linkIn(mail.lastMailTo(partner.email())).getPath();
        token = path.substring(path.lastIndexOf('/') + 1);
        assertThat(caller.get("/antwoord/" + token).statusCode()).isEqualTo(200);
    }

    @Test
    void aMadeUpTokenOpensNothing() {
        SecureRandom random = new SecureRandom();
        List<String> forged = Stream.generate(() -> {
                    byte[] bits = new byte[16];
                    random.nextBytes(bits);
                    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
                })
                .limit(100)
                .toList();
        AttackTable.record("link token made up", forged.size() * 4 * 2, opened(forged));
    }

    @Test
    void aTokenThatIsAlmostRightOpensNothing() {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < token.length(); i++) {
            changed.add(token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1));
            if (i > 0) {
                changed.add(token.substring(0, i));
                changed.add(token.substring(i));
            }
        }
        changed.addAll(List.of(
                token + "A",
                token + "=",
                token + "%3D%3D",
                token + "%00",
                token + "%20",
                "%20" + token,
                token + "%0a",
                token + "%2e",
                token + "'--",
                "%27%20or%201=1--",
                "*",
                "%25",
                "null",
                "-1",
                "0"));
        AttackTable.record("link token cut off, lengthened or changed", changed.size() * 4 * 2, opened(changed));
    }

    @Test
    void aTokenOpensThePageOfItsPurposeOnly() {
        int through = 0;
        for (String page : List.of("/verslag/", "/lid/", "/tevredenheid/")) {
            through += isOpen(caller.get(page + token).statusCode()) ? 1 : 0;
            through += isOpen(caller.postForm(page + token, Map.of("answer", "shorter", "quarters", "8"))
                            .statusCode())
                    ? 1
                    : 0;
        }
        through += isOpen(caller.get("/lid/" + token + "/stoppen").statusCode()) ? 1 : 0;
        AttackTable.record("link token of another purpose", 7, through);
    }

    /** In the browser of the partner who has just opened the link, whose address no other site is told. */
    @Test
    void aForeignPageWithoutTheLinkAnswersNoOffer() {
        HttpResponse<String> page = caller.get("/antwoord/" + token);
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        int through = page.headers().firstValue("Set-Cookie").isPresent() ? 1 : 0;
        List<String> paths = List.of("/antwoord/", "/antwoord", "/antwoord/AAAAAAAAAAAAAAAAAAAAAA", "/antwoord/%20");
        for (String path : paths) {
            caller.postForm(path, Map.of("answer", "accept", "assignment", number));
            runJobs(number);
            through += statesOf(number).equals(List.of(OfferState.OPEN)) ? 0 : 1;
        }
        AttackTable.record("CSRF on an offer whose link was just opened", paths.size() + 1, through);
    }

    @Test
    void anAnswerSentAgainChangesNothing() {
        caller.postForm("/antwoord/" + token, Map.of("answer", "accept"));
        runJobs(number);
        assertThat(statesOf(number)).containsExactly(OfferState.ACCEPTED);
        List<Map<String, String>> replays = List.of(
                Map.of("answer", "accept"),
                Map.of("answer", "decline", "reason", "NO_STAFF"),
                Map.of("answer", "propose", "from", "11:00", "quarters", "8"));

        int through = 0;
        for (Map<String, String> replay : replays) {
            caller.postForm("/antwoord/" + token, replay);
            runJobs(number);
            through += statesOf(number).equals(List.of(OfferState.ACCEPTED)) ? 0 : 1;
        }
        AttackTable.record("link token used again after the answer", replays.size(), through);
    }

    @Test
    void aLinkWhoseOfferIsOverTakesNoAnswer() {
        caller.postForm("/antwoord/" + token, Map.of("answer", "decline", "reason", "NO_STAFF"));
        runJobs(number);
        clock.advance(Duration.ofDays(400));

        int through = 0;
        for (String answer : List.of("accept", "propose", "decline")) {
            caller.postForm("/antwoord/" + token, Map.of("answer", answer, "reason", "NO_STAFF"));
            through += statesOf(number).get(0) == OfferState.DECLINED ? 0 : 1;
        }
        AttackTable.record("link token long after its time", 3, through);
    }

    @Test
    void aLinkIsNoWayIntoAnythingElse() {
        int through = 0;
        List<String> places = List.of(
                "/", "/post", "/rapporten", "/inlezen", "/engine-rest/task", "/camunda/api/engine/engine/default/task");
        for (String place : places) {
            for (String name :
                    List.of("Authorization: Bearer ", "Authorization: Basic ", "Cookie: JSESSIONID=", "X-Token: ")) {
                RawHttp.Answer answer = new RawHttp(port).get(place, name + token, "Accept: text/html");
                through += answer.served() && !answer.body().contains("name=\"wachtwoord\"") ? 1 : 0;
            }
        }
        AttackTable.record("link token shown as a session or password", places.size() * 4, through);
    }

    private int opened(List<String> tokens) {
        int through = 0;
        for (String tried : tokens) {
            for (String page : PAGES) {
                through += isOpen(caller.get(page + tried).statusCode()) ? 1 : 0;
                through += isOpen(caller.postForm(page + tried, Map.of("answer", "accept"))
                                .statusCode())
                        ? 1
                        : 0;
            }
        }
        assertThat(statesOf(number)).containsExactly(OfferState.OPEN);
        return through;
    }

    private static boolean isOpen(int status) {
        return status < 400;
    }
}
