package org.bijstand.delivery;

/** Why nobody was helped on a planned visit. */
public enum MissedReason {
    MEMBER_ABSENT("het lid was er niet"),
    PARTNER_UNAVAILABLE("de partner is niet gekomen");

    private final String label;

    MissedReason(String label) {
        this.label = label;
    }

    /** The Dutch words that case workers read. */
    public String label() {
        return label;
    }
}
