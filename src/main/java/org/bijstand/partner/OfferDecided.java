package org.bijstand.partner;

/**
 * An offer can't be answered any more: somebody answered it, or it has ended otherwise. Published within the transaction
 * that stores it.
 */
public record OfferDecided(long offerId, String assignmentNumber) {}
