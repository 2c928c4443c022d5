package org.bijstand.link.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.bijstand.attack.AttackTable;
import org.bijstand.calendar.MovableClock;
import org.bijstand.link.UnknownLink;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

class LinkGuardTest {

    private static final Instant START = Instant.parse("2026-10-05T07:00:00Z");

    private final MovableClock clock = new MovableClock(Clock.fixed(START, ZoneId.of("Europe/Brussels")), event -> {});
    private final MockMvc pages = MockMvcBuilders.standaloneSetup(new Page())
            .setControllerAdvice(new LinkProblems())
            .addInterceptors(new LinkGuard(new GuessLimit(3, clock)))
            .setViewResolvers((name, locale) ->
                    (model, request, response) -> response.getWriter().write(name))
            .build();

    @Test
    void aPageIsNotStoredNorItsAddressPassedOn() throws Exception {
        pages.perform(get("/antwoord/known"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"));
    }

    @Test
    void everyUnknownLinkGetsTheSameAnswer() throws Exception {
        pages.perform(get("/antwoord/guessed")).andExpect(status().isNotFound()).andExpect(view().name("link/unknown"));
    }

    @Test
    void whoTriesTooManyLinksHasToWaitAndOthersNeedNot() throws Exception {
        guessThreeTimesFrom("192.0.2.1");

        pages.perform(from("192.0.2.1", "/antwoord/known"))
                .andExpect(status().isTooManyRequests())
                .andExpect(view().name("link/too-many"));
        pages.perform(from("192.0.2.2", "/antwoord/known")).andExpect(status().isOk());
    }

    @Test
    void whoHasAWholeNetworkOfIpv6CountsAsOne() throws Exception {
        List<String> oneNetwork = List.of(
                "2001:db8:0:1::1",
                "2001:db8:0:1:ffff:ffff:ffff:ffff",
                "2001:0DB8:0000:0001:0:0:0:2",
                "2001:db8:0:1::3");
        for (String address : oneNetwork.subList(0, 3)) {
            pages.perform(from(address, "/antwoord/guess")).andExpect(status().isNotFound());
        }

        pages.perform(from(oneNetwork.get(3), "/antwoord/known")).andExpect(status().isTooManyRequests());
        for (String another :
                List.of("2001:db8:0:2::1", "2001:db8::1", "fe80::1%eth0", "::ffff:192.0.2.9", "unknown")) {
            pages.perform(from(another, "/antwoord/known")).andExpect(status().isOk());
        }
    }

    @Test
    void afterTenMinutesTheCountStartsAnew() throws Exception {
        guessThreeTimesFrom("192.0.2.1");

        clock.advance(Duration.ofMinutes(10));

        pages.perform(from("192.0.2.1", "/antwoord/known")).andExpect(status().isOk());
        pages.perform(from("192.0.2.1", "/antwoord/guessed")).andExpect(status().isNotFound());
        pages.perform(from("192.0.2.1", "/antwoord/known")).andExpect(status().isOk());
    }

    @Test
    void whoGuessesOnAndOnIsNotEvenLookedUp() throws Exception {
        guessThreeTimesFrom("192.0.2.3");
        int through = 0;
        for (int guess = 0; guess < 1000; guess++) {
            int status = pages.perform(from("192.0.2.3", "/antwoord/" + (guess % 100 == 0 ? "known" : "guess" + guess)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            through += status == 429 ? 0 : 1;
        }
        AttackTable.record("link tokens guessed beyond the limit of one address", 1000, through);
    }

    private void guessThreeTimesFrom(String address) throws Exception {
        for (int guess = 0; guess < 3; guess++) {
            pages.perform(from(address, "/antwoord/guess-" + guess)).andExpect(status().isNotFound());
        }
    }

    private static MockHttpServletRequestBuilder from(String address, String path) {
        return get(path).with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    @Controller
    static class Page {

        @GetMapping("/antwoord/{token}")
        @ResponseBody
        String show(@PathVariable String token) {
            if (token.equals("known")) {
                return "shown";
            }
            throw new UnknownLink();
        }
    }
}
