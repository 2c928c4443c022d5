package org.bijstand.delivery;

/** Why a member wants no more help. */
public enum WithdrawalReason {
    NO_LONGER_NEEDED("geen hulp meer nodig"),
    SOLVED_OTHERWISE("zelf opgelost"),
    STAYS_IN_HOSPITAL("langer in het ziekenhuis"),
    DECEASED("overleden"),
    OTHER("andere reden");

    private final String label;

    WithdrawalReason(String label) {
        this.label = label;
    }

    /** The Dutch words that case workers read. */
    public String label() {
        return label;
    }
}
