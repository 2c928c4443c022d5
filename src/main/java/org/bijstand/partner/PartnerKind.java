package org.bijstand.partner;

/** What kind of organisation or person a partner is (H6). */
public enum PartnerKind {
    MUNICIPAL_SERVICE("gemeentedienst"),
    ASSOCIATION("vereniging"),
    TEMP_AGENCY("uitzendkantoor"),
    TUITION_ASSOCIATION("vereniging voor thuisonderwijs"),
    CARER("zelfstandige hulpverlener");

    private final String label;

    PartnerKind(String label) {
        this.label = label;
    }

    /** The word that case workers read and that stands in the list of contracts. */
    public String label() {
        return label;
    }
}
