package org.bijstand.casefile;

/** Where a case stands. Only an open case can change. */
public enum CaseStatus {
    OPEN("lopend"),
    NOT_ELIGIBLE("geen recht op hulp"),
    CLOSED("afgesloten"),
    WITHDRAWN("ingetrokken");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
