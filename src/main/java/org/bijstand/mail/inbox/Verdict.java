package org.bijstand.mail.inbox;

import java.util.Optional;
import java.util.OptionalInt;
import org.bijstand.mail.SentMail;

/**
 * What a mail is.
 *
 * @param reason why it goes to quarantine; empty when it is handled
 * @param answered the mail of ours that it answers or reports about
 * @param repeats how often that had been sent again when the one that came back was sent; empty when that can't be told
 */
public record Verdict(
        InboxKind kind, Optional<QuarantineReason> reason, Optional<SentMail> answered, OptionalInt repeats) {

    static Verdict of(InboxKind kind, Optional<SentMail> answered) {
        return new Verdict(kind, Optional.empty(), answered, OptionalInt.empty());
    }

    static Verdict quarantine(InboxKind kind, QuarantineReason reason, Optional<SentMail> answered) {
        return new Verdict(kind, Optional.of(reason), answered, OptionalInt.empty());
    }
}
