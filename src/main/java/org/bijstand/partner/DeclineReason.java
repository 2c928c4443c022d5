package org.bijstand.partner;

/** Why a partner can't take an assignment. */
public enum DeclineReason {
    NO_STAFF("niemand vrij"),
    TOO_SOON("te snel"),
    TOO_FAR("te ver"),
    HOURS("de uren passen niet"),
    OTHER("andere reden");

    private final String label;

    DeclineReason(String label) {
        this.label = label;
    }

    /** Dutch, as coordinators read it. */
    public String label() {
        return label;
    }
}
