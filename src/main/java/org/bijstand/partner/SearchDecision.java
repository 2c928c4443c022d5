package org.bijstand.partner;

/** How a coordinator or manager goes on when the offers led nowhere (H7). */
public enum SearchDecision {
    /** A partner agreed by phone. */
    CHOSEN("chosen"),
    /** Offer it again. */
    RETRY("retry"),
    /** Nobody can be found. */
    UNSERVED("unserved");

    private final String code;

    SearchDecision(String code) {
        this.code = code;
    }

    /** As the process knows it. */
    public String code() {
        return code;
    }
}
