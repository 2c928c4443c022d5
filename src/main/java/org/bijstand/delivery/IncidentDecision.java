package org.bijstand.delivery;

import java.util.Locale;

/** What follows from an incident. */
public enum IncidentDecision {
    /** Somebody else takes over the visits that are left. */
    REPLACE,
    /** The partner goes on. */
    CONTINUE;

    /** As the process writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
