package org.bijstand.mail.inbox;

import java.util.Optional;
import org.bijstand.mail.SentMail;

/**
 * What a mail is.
 *
 * @param reason why it goes to quarantine; empty when it is handled
 * @param answered the mail of ours that it answers or reports about
 */
public record Verdict(InboxKind kind, Optional<QuarantineReason> reason, Optional<SentMail> answered) {

    static Verdict of(InboxKind kind, Optional<SentMail> answered) {
        return new Verdict(kind, Optional.empty(), answered);
    }

    static Verdict quarantine(InboxKind kind, QuarantineReason reason, Optional<SentMail> answered) {
        return new Verdict(kind, Optional.of(reason), answered);
    }
}
