package org.bijstand.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.bijstand.casefile.Language;
import org.springframework.stereotype.Component;

/** What became of a mail of ours, as a case worker reads it. */
@Component
public class OutgoingWords {

    /** By the beginning of the error that the outbox keeps; what follows it is the server's code. */
    private static final Map<String, String> ERRORS = Map.of(
            "recipient refused", "de mailserver weigert dit adres",
            "message refused", "de mailserver weigert deze mail",
            "sender refused", "de mailserver weigert ons eigen adres",
            "no answer", "de mailserver antwoordt niet",
            "could not be written", "de mail kon niet worden opgemaakt",
            "address known as bad", "van dit adres kwam eerder mail terug",
            "bounced", "de mailserver van de ontvanger kon ze niet afleveren");

    private final DateTimeFormatter moment;

    OutgoingWords(Clock clock) {
        this.moment = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'om' HH:mm", Language.NL.locale())
                .withZone(clock.getZone());
    }

    /** A day and a time in Belgium. */
    public String when(Instant instant) {
        return moment.format(instant);
    }

    public String state(OutgoingMail mail) {
        return switch (mail.state()) {
            case WAITING ->
                mail.error() == null
                        ? "Wacht om verzonden te worden"
                        : "Wacht: " + error(mail.error()) + "; nieuwe poging " + when(mail.dueAt());
            case SENDING -> "Wordt nu verzonden";
            case SENT -> "Verzonden " + when(mail.sentAt()) + again(mail.repeats());
            case FAILED -> "Mislukt: " + error(mail.error());
            case BOUNCED -> "Teruggekomen: " + error(mail.error());
        };
    }

    private static String again(int repeats) {
        return repeats == 0 ? "" : repeats == 1 ? ", eenmaal opnieuw" : ", " + repeats + " maal opnieuw";
    }

    private static String error(String error) {
        int colon = error.indexOf(": ");
        String kind = colon < 0 ? error : error.substring(0, colon);
        String words = ERRORS.getOrDefault(kind, kind);
        return colon < 0 ? words : words + " (" + error.substring(colon + 2) + ")";
    }
}
