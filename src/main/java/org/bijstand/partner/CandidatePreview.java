package org.bijstand.partner;

/**
 * A partner who could take a service that is still being assessed.
 *
 * @param reason in Dutch, for instance {@code spreekt Frans, dekt 1030}
 */
public record CandidatePreview(String name, String reason) {}
