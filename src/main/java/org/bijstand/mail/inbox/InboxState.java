package org.bijstand.mail.inbox;

/** How far a mail that came in has got. */
public enum InboxState {
    STORED("wordt verwerkt"),
    HANDLED("verwerkt"),
    QUARANTINED("in quarantaine");

    private final String label;

    InboxState(String label) {
        this.label = label;
    }

    /** The Dutch words that case workers read. */
    public String label() {
        return label;
    }
}
