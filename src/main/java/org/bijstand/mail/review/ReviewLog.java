package org.bijstand.mail.review;

import java.time.Instant;
import java.util.UUID;

/** Keeps who decided what about a mail. Runs in the caller's transaction. */
public interface ReviewLog {

    /** @param reason in the person's own words, null when none was asked */
    void add(UUID mailId, ReviewDecision decision, String reason, String userId, Instant at);
}
