package org.bijstand.engine.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.bijstand.secret.Secrets;
import org.springframework.stereotype.Component;

/**
 * What a browser proves with that it may save a form: given to a person who has it open, for that person and form alone. It
 * outlives the session, because a form is most in need of being saved when the session is found to be over; it opens nothing.
 */
@Component
public class DraftTickets {

    private static final String PURPOSE = "draft ticket";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /** Whom and what a ticket is for. */
    public record Holder(String userId, FormKey form) {}

    private final Secrets secrets;
    private final DraftSettings settings;
    private final Clock clock;

    DraftTickets(Secrets secrets, DraftSettings settings, Clock clock) {
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    public String issue(Holder holder) {
        long until = clock.instant().plus(settings.tickets()).getEpochSecond();
        String said = until + "\n" + holder.form.text() + "\n" + holder.userId;
        return TEXT.encodeToString(said.getBytes(UTF_8)) + "." + TEXT.encodeToString(secrets.hash(PURPOSE, said));
    }

    /** Empty when it is none of ours or has expired. */
    public Optional<Holder> read(String ticket) {
        String[] parts = ticket.split("\\.", -1);
        if (parts.length != 2 || ticket.length() > 1000) {
            return Optional.empty();
        }
        try {
            String said = new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8);
            boolean ours = secrets.isHashOf(Base64.getUrlDecoder().decode(parts[1]), PURPOSE, said);
            String[] lines = said.split("\n", 3);
            return ours && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(lines[0])))
                    ? Optional.of(new Holder(lines[2], new FormKey(lines[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
