package org.bijstand.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * How the outbox is doing.
 *
 * @param waiting mails not sent yet, those being sent included
 * @param oldestWaitingSince when the longest waiting one was queued
 * @param failed mails that failed or came back in the last day
 */
public record OutboxState(long waiting, Optional<Instant> oldestWaitingSince, long failed) {}
