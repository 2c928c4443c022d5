package org.bijstand.delivery;

/** Who tells something about a visit. */
public enum Reporter {
    MEMBER("het lid"),
    PARTNER("de partner"),
    CASE_WORKER("een dossierbeheerder");

    private final String label;

    Reporter(String label) {
        this.label = label;
    }

    /** The Dutch words that case workers read. */
    public String label() {
        return label;
    }
}
