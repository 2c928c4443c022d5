package org.bijstand.link.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bijstand.calendar.MovableClock;
import org.bijstand.link.Link;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.LinkState;
import org.bijstand.link.Links;
import org.bijstand.link.OpenLink;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class LinksTest {

    @Autowired
    Links links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final String subject = UUID.randomUUID().toString();

    @AfterEach
    void returnToTheSystemsTime() {
        clock.reset();
    }

    @Test
    void aLinkOpensWhatItWasIssuedFor() {
        Link link = links.issue(LinkPurpose.OFFER, subject, inAnHour());

        assertThat(links.open(LinkPurpose.OFFER, link.token())).contains(new OpenLink(subject, LinkState.VALID));
        assertThat(link.url()).hasToString("http://localhost:8080/antwoord/" + link.token());
    }

    @Test
    void itOpensNothingElse() {
        Link link = links.issue(LinkPurpose.OFFER, subject, inAnHour());

        assertThat(links.open(LinkPurpose.VISIT_REPORT, link.token())).isEmpty();
    }

    @Test
    void anAlteredTokenOpensNothing() {
        String token = links.issue(LinkPurpose.OFFER, subject, inAnHour()).token();

        for (int place = 0; place < token.length(); place++) {
            char other = token.charAt(place) == 'A' ? 'B' : 'A';
            String altered = token.substring(0, place) + other + token.substring(place + 1);
            assertThat(links.open(LinkPurpose.OFFER, altered)).isEmpty();
        }
    }

    @Test
    void aTruncatedOrLengthenedTokenOpensNothing() {
        String token = links.issue(LinkPurpose.OFFER, subject, inAnHour()).token();

        assertThat(links.open(LinkPurpose.OFFER, token.substring(1))).isEmpty();
        assertThat(links.open(LinkPurpose.OFFER, token.substring(0, token.length() - 1)))
                .isEmpty();
        assertThat(links.open(LinkPurpose.OFFER, token + "=")).isEmpty();
        assertThat(links.open(LinkPurpose.OFFER, token + " ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "AAAAAAAAAAAAAAAAAAAAAA", "' or 1=1 --", "é", "\u0000"})
    void aGuessOpensNothing(String guess) {
        assertThat(links.open(LinkPurpose.OFFER, guess)).isEmpty();
    }

    @Test
    void itExpiresAtTheGivenMoment() {
        Instant expiry = inAnHour();
        String token = links.issue(LinkPurpose.OFFER, subject, expiry).token();

        clock.moveTo(expiry.minusSeconds(30));
        assertThat(links.open(LinkPurpose.OFFER, token)).get().matches(OpenLink::isValid);

        clock.moveTo(expiry);
        assertThat(links.open(LinkPurpose.OFFER, token)).contains(new OpenLink(subject, LinkState.EXPIRED));
    }

    @Test
    void revokingTakesBackEveryLinkOfTheSubjectAndNoOther() {
        String first = links.issue(LinkPurpose.OFFER, subject, inAnHour()).token();
        String second = links.issue(LinkPurpose.OFFER, subject, inAnHour()).token();
        String other =
                links.issue(LinkPurpose.OFFER, subject + "-other", inAnHour()).token();

        links.revoke(LinkPurpose.OFFER, subject);

        assertThat(links.open(LinkPurpose.OFFER, first)).contains(new OpenLink(subject, LinkState.REVOKED));
        assertThat(links.open(LinkPurpose.OFFER, second)).contains(new OpenLink(subject, LinkState.REVOKED));
        assertThat(links.open(LinkPurpose.OFFER, other)).get().matches(OpenLink::isValid);
    }

    @Test
    void theTokenIsNowhereInTheDatabase() {
        String token = links.issue(LinkPurpose.OFFER, subject, inAnHour()).token();

        String row = jdbc.sql("select link::text from link where subject = ?")
                .param(subject)
                .query(String.class)
                .single();
        byte[] bits = Base64.getUrlDecoder().decode(token);
        assertThat(row).doesNotContain(token).doesNotContain(HexFormat.of().formatHex(bits));
    }

    @Test
    void everyTokenIsNewAndHas128Bits() {
        Set<String> tokens = new HashSet<>();
        IntStream.range(0, 50)
                .forEach(i -> tokens.add(
                        links.issue(LinkPurpose.MEMBER, subject, inAnHour()).token()));

        assertThat(tokens)
                .hasSize(50)
                .allSatisfy(token ->
                        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(16));
    }

    @Test
    void aLinkDoesNotTellItsTokenToALog() {
        Link link = links.issue(LinkPurpose.OFFER, subject, inAnHour());

        assertThat(link.toString()).doesNotContain(link.token());
    }

    private Instant inAnHour() {
        return clock.instant().plus(Duration.ofHours(1));
    }
}
