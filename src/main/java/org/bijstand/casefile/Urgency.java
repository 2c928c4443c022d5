package org.bijstand.casefile;

/** How fast help must be found; waiting times and the number of simultaneous offers follow from it (H7). */
public enum Urgency {
    NORMAL("gewoon", 50),
    URGENT("dringend", 75),
    IMMEDIATE("onmiddellijk", 100);

    private final String label;
    private final int priority;

    Urgency(String label, int priority) {
        this.label = label;
        this.priority = priority;
    }

    /** The word case workers use, in Dutch. */
    public String label() {
        return label;
    }

    /** The priority of user tasks of a case with this urgency; the engine's default is 50. */
    public int priority() {
        return priority;
    }
}
