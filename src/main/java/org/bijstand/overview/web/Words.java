package org.bijstand.overview.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.bijstand.casefile.Language;
import org.springframework.stereotype.Component;

/** Days and times as Belgians write them. */
@Component
class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Language.NL.locale());
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d/M/uuuu HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final Clock clock;

    Words(Clock clock) {
        this.clock = clock;
    }

    String day(Instant at) {
        return DAY.format(at.atZone(clock.getZone()));
    }

    String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    /** Nothing for nothing. */
    String moment(Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(clock.getZone()));
    }

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** A local moment with the day of the week, for visits. */
    static String visit(LocalDateTime at) {
        return DateTimeFormatter.ofPattern("EEE d/M/uuuu HH:mm", Language.NL.locale())
                .format(at);
    }
}
