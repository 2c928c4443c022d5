package org.bijstand.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bijstand.engine.draft.DraftTickets.Holder;
import org.bijstand.secret.TestKeys;
import org.junit.jupiter.api.Test;

class DraftTicketsTest {

    private static final Instant NINE = Instant.parse("2026-10-05T09:00:00Z");
    private static final Holder ANKE = new Holder("anke", FormKey.ofTask("17"));

    @Test
    void aTicketSaysWhomAndWhatItIsFor() {
        assertThat(at(NINE, "a").read(at(NINE, "a").issue(ANKE))).hasValue(ANKE);
    }

    @Test
    void itHoldsForADayOfWorkAndNotForever() {
        String ticket = at(NINE, "a").issue(ANKE);

        assertThat(at(NINE.plus(Duration.ofHours(11)), "a").read(ticket)).isPresent();
        assertThat(at(NINE.plus(Duration.ofHours(12)), "a").read(ticket)).isEmpty();
    }

    @Test
    void itOutlivesANewKeyButNotTheOldOnesRemoval() {
        String ticket = at(NINE, "a").issue(ANKE);

        assertThat(at(NINE, "b", "a").read(ticket)).isPresent();
        assertThat(at(NINE, "b").read(ticket)).isEmpty();
    }

    private static DraftTickets at(Instant now, String... keys) {
        DraftSettings settings = new DraftSettings(Duration.ofDays(14), Duration.ofHours(12));
        return new DraftTickets(TestKeys.of(keys), settings, Clock.fixed(now, ZoneOffset.UTC));
    }
}
