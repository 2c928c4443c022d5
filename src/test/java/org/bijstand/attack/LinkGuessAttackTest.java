package org.bijstand.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bijstand.engine.form.DoorForms;
import org.bijstand.testing.TestDatabase;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.process.FailingStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * Links guessed at the running application behind its proxy, which adds the caller's address to whatever the caller wrote.
 * In a context of its own, with production's trust in the proxy and a limit that tests don't all share.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.process-engine-name=proxied",
            "bijstand.link.guesses=" + LinkGuessAttackTest.ALLOWED,
            "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1",
            "server.tomcat.remoteip.host-header="
        })
@ActiveProfiles("test")
@Import({TestDatabase.class, TestMail.Wiring.class, DoorForms.class, FailingStep.class})
class LinkGuessAttackTest {

    static final int ALLOWED = 5;

    private static final int GUESSES = 60;
    private static final List<String> PAGES =
            List.of("/antwoord/", "/verslag/", "/lid/", "/tevredenheid/", "/installatie/");

    private static final List<String> FORGED = List.of(
            "X-Forwarded-For: 198.51.100.%d",
            "X-Forwarded-For: 127.0.0.1, 198.51.100.%d",
            "X-Forwarded-For: 2001:db8:%d::1",
            "Forwarded: for=198.51.100.%d",
            "X-Real-IP: 198.51.100.%d",
            "True-Client-IP: 198.51.100.%d",
            "X-Client-IP: 198.51.100.%d");

    @LocalServerPort
    int port;

    private RawHttp raw;

    @BeforeEach
    void connect() {
        raw = new RawHttp(port);
    }

    @Test
    void whoGuessesHasToWaitWhateverAddressesTheyInvent() {
        List<Integer> answers = new ArrayList<>();
        for (int guess = 0; guess < GUESSES; guess++) {
            String forged = FORGED.get(guess % FORGED.size()).formatted(guess);
            answers.add(guess(guess, throughTheProxy(forged, "203.0.113.7")));
        }

        record("link token guessed beyond the limit, with invented addresses", answers);
        assertThat(guess(0, "X-Forwarded-For: 203.0.113.8")).isEqualTo(404);
    }

    @Test
    void whoHasANetworkOfIpv6HasToWaitWithAllOfIt() {
        List<Integer> answers = new ArrayList<>();
        for (int guess = 0; guess < GUESSES; guess++) {
            answers.add(guess(guess, "X-Forwarded-For: 2001:db8:0:1:%x::%x".formatted(0xfff0 + guess % 16, guess)));
        }

        record("link token guessed beyond the limit, from a network of IPv6", answers);
        assertThat(guess(0, "X-Forwarded-For: 2001:db8:0:2::1")).isEqualTo(404);
    }

    private static void record(String attack, List<Integer> answers) {
        assertThat(answers.subList(0, ALLOWED)).containsOnly(404);
        List<Integer> beyond = answers.subList(ALLOWED, answers.size());
        AttackTable.record(attack, beyond.size(), (int)
                beyond.stream().filter(status -> status != 429).count());
    }

    private int guess(int number, String... headers) {
        String token = UUID.randomUUID().toString().substring(0, 22);
        return number % 2 == 0
                ? raw.get(PAGES.get(number / 2 % PAGES.size()) + token, headers).status()
                : raw.send("POST", "/antwoord/" + token, "", headers).status();
    }

    private static String[] throughTheProxy(String forged, String caller) {
        return forged.startsWith("X-Forwarded-For: ")
                ? new String[] {forged + ", " + caller}
                : new String[] {forged, "X-Forwarded-For: " + caller};
    }
}
