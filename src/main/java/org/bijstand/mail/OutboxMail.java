package org.bijstand.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bijstand.casefile.Language;

/**
 * A mail taken from the outbox in order to be sent.
 *
 * @param replyToken null when an answer belongs to no case
 * @param repeats how often somebody had it sent again
 * @param attempts attempts since then, this one included
 * @param waitingSince when it was queued or asked to be sent again
 */
public record OutboxMail(
        UUID id,
        String caseNumber,
        String template,
        String occasion,
        Language language,
        MailAddress to,
        RenderedMail content,
        List<Attachment> attachments,
        String replyToken,
        int repeats,
        int attempts,
        Instant waitingSince) {

    /** The same for each attempt, so that a mailbox can tell a message that it already has. */
    String messageId(MailAddress from) {
        return "<" + id + (repeats == 0 ? "" : "." + repeats) + "@" + from.domain() + ">";
    }
}
