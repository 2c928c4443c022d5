package org.bijstand.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentsTest {

    private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
    private static final MailSettings SETTINGS = new MailSettings(
            new MailAddress("hulp@bijstand.example"), "Bijstand", null, true, "02 000 00 00", Duration.ofHours(24));

    @Test
    void eachVisitStandsInTheCalendarWithoutSayingWhoOrWhy() {
        Attachment file = at(NOW).planned(
                        "TB-2026-000123",
                        List.of(visit("visit-7", "2026-10-05T09:00"), visit("visit-8", "2026-10-06T14:30")));

        assertThat(file.contentType()).isEqualTo("text/calendar; method=PUBLISH; charset=UTF-8");
        assertThat(text(file)).contains("METHOD:PUBLISH\r\n", "DTSTART;TZID=Europe/Brussels:20261005T090000\r\n");
        assertThat(parsed(file).getEvents())
                .extracting(event -> event.getUid().getValue())
                .containsExactly("visit-7@bijstand.example", "visit-8@bijstand.example");
        VEvent first = parsed(file).getEvents().get(0);
        assertThat(first.getSummary().getValue()).isEqualTo("Bijstand TB-2026-000123");
        assertThat(first.getDateStart().getValue()).isEqualTo(Instant.parse("2026-10-05T07:00:00Z"));
        assertThat(first.getDateEnd().getValue()).isEqualTo(Instant.parse("2026-10-05T10:00:00Z"));
        assertThat(parsed(file).validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-24T23:00, 2026-10-24T21:00:00Z",
        "2026-10-25T09:00, 2026-10-25T08:00:00Z",
        "2027-03-27T09:00, 2027-03-27T08:00:00Z",
        "2027-03-28T09:00, 2027-03-28T07:00:00Z"
    })
    void theHourIsRightOnBothSidesOfAClockChange(LocalDateTime local, Instant expected) {
        VEvent event = parsed(
                        at(NOW).planned("TB-2026-000123", List.of(new Appointment("visit-7", local, threeHours()))))
                .getEvents()
                .get(0);

        assertThat(event.getDateStart().getValue()).isEqualTo(expected);
        assertThat(event.getDateEnd().getValue()).isEqualTo(expected.plus(threeHours()));
    }

    @Test
    void aCancelledVisitReplacesThePlannedOne() {
        List<Appointment> visits = List.of(visit("visit-7", "2026-10-05T09:00"));
        VEvent planned =
                parsed(at(NOW).planned("TB-2026-000123", visits)).getEvents().get(0);
        Attachment file = at(NOW.plus(Duration.ofMinutes(5))).cancelled("TB-2026-000123", visits);
        VEvent cancelled = parsed(file).getEvents().get(0);

        assertThat(file.contentType()).contains("method=CANCEL");
        assertThat(text(file)).contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n");
        assertThat(cancelled.getUid().getValue()).isEqualTo(planned.getUid().getValue());
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(planned.getSequence().getValue());
    }

    private static Appointments at(Instant now) {
        return new Appointments(SETTINGS, Clock.fixed(now, ZoneId.of("Europe/Brussels")));
    }

    private static Appointment visit(String id, String starts) {
        return new Appointment(id, LocalDateTime.parse(starts), threeHours());
    }

    private static Duration threeHours() {
        return Duration.ofHours(3);
    }

    private static ICalendar parsed(Attachment file) {
        return Biweekly.parse(text(file)).first();
    }

    private static String text(Attachment file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }
}
