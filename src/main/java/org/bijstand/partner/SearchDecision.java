package org.bijstand.partner;

/** How a coordinator or manager goes on when the offers led nowhere (H7). */
public enum SearchDecision {
    /** A partner agreed by phone. */
    CHOSEN("chosen", "partner gekozen"),
    /** Offer it again. */
    RETRY("retry", "opnieuw aangeboden"),
    /** Nobody can be found. */
    UNSERVED("unserved", "niemand gevonden");

    private final String code;
    private final String label;

    SearchDecision(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The Dutch words that case workers read. */
    public String label() {
        return label;
    }

    /** As the process knows it. */
    public String code() {
        return code;
    }
}
