package org.bijstand.mail.inbox;

import java.time.Instant;
import java.util.Optional;

/**
 * How the inbox is doing.
 *
 * @param lastSuccessfulPoll when a node last read the mailbox to its end
 * @param waiting mails that are stored but not handled yet
 * @param oldestWaitingSince when the longest waiting of them came in
 * @param quarantined mails in quarantine
 */
public record InboxStatus(
        Optional<Instant> lastSuccessfulPoll, long waiting, Optional<Instant> oldestWaitingSince, long quarantined) {}
