package org.bijstand.delivery;

import java.util.Locale;

/** What follows from an incident. */
public enum IncidentDecision {
    /** Somebody else takes over the visits that are left. */
    REPLACE("een andere partner neemt over"),
    /** The partner goes on. */
    CONTINUE("de partner gaat verder");

    private final String label;

    IncidentDecision(String label) {
        this.label = label;
    }

    /** The Dutch words that case workers read. */
    public String label() {
        return label;
    }

    /** As the process writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
