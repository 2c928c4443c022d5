package org.bijstand.partner;

import java.time.Instant;

/**
 * How somebody ended a search for a partner.
 *
 * @param by a user id
 * @param partnerId only for a chosen partner, else null
 * @param reason null when none was given
 */
public record DecidedSearch(Instant at, String by, SearchDecision decision, Long partnerId, String reason) {}
