package org.bijstand.partner;

/** What became of an offer. */
public enum OfferState {
    /** The partner may answer. */
    OPEN,
    /** The partner carries out the assignment. */
    ACCEPTED,
    DECLINED,
    /** The partner proposes other times or fewer hours, and we judge that. */
    PROPOSED,
    /** We took it back: the help isn't needed any more, or the proposal didn't fit. */
    WITHDRAWN,
    /** No answer came in time. */
    SILENT,
    /** Its mail did not reach the partner. */
    UNDELIVERED,
    /** Somebody else was first. */
    TAKEN,
    /** It was accepted, and then the assignment was taken away again. */
    CANCELLED
}
