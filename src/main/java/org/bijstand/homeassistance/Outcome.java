package org.bijstand.homeassistance;

import java.util.Arrays;

/** What the eligibility rules say of a service, or of a whole case. The codes stand in the decision table. */
public enum Outcome {
    ELIGIBLE("eligible", "recht op hulp"),
    DOUBTFUL("doubtful", "twijfel"),
    NOT_ELIGIBLE("not-eligible", "geen recht op hulp");

    private final String code;
    private final String label;

    Outcome(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** A reason that only informs speaks for the service. */
    static Outcome ofReason(String code) {
        return code.equals("info")
                ? ELIGIBLE
                : Arrays.stream(values())
                        .filter(outcome -> outcome.code.equals(code))
                        .findAny()
                        .orElseThrow(() -> new IllegalArgumentException("no outcome: " + code));
    }
}
