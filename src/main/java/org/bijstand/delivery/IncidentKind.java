package org.bijstand.delivery;

/** What can go wrong with a visit. */
public enum IncidentKind {
    NO_SHOW("niet gekomen"),
    COMPLAINT("klacht");

    private final String label;

    IncidentKind(String label) {
        this.label = label;
    }

    /** The Dutch words that case workers read. */
    public String label() {
        return label;
    }
}
