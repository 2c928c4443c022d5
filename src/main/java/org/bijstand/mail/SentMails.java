package org.bijstand.mail;

import java.util.Optional;
import java.util.UUID;

/** Finds the mail that an answer or a bounce is about. A sender's name or address never decides that (H7). */
public interface SentMails {

    /** @param token from the reply address or the subject, in any case */
    Optional<SentMail> byReplyToken(String token);

    Optional<SentMail> byId(UUID id);
}
