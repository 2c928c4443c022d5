package org.bijstand.casefile;

/** How soon help has to be there. The waiting times of every step depend on it. */
public enum Urgency {
    NORMAL("gewoon"),
    URGENT("dringend"),
    IMMEDIATE("onmiddellijk");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    /** The Dutch word that case workers and partners read. */
    public String label() {
        return label;
    }
}
