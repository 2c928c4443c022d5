package org.bijstand.delivery;

/** What became of a visit. */
public enum VisitStatus {
    PLANNED("gepland"),
    /** Help was given for all the hours that were planned. */
    DELIVERED("uitgevoerd"),
    /** Help was given for fewer hours than planned. */
    PARTLY("gedeeltelijk uitgevoerd"),
    /** Nobody was helped: the partner couldn't come, or the member wasn't there. */
    MISSED("niet doorgegaan"),
    /** Called off before it was reported. */
    CANCELLED("geannuleerd");

    private final String label;

    VisitStatus(String label) {
        this.label = label;
    }

    /** The Dutch word that case workers read. */
    public String label() {
        return label;
    }

    public boolean isHelp() {
        return this == DELIVERED || this == PARTLY;
    }
}
