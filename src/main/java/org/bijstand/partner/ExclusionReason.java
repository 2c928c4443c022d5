package org.bijstand.partner;

/** Why a partner isn't asked again for an assignment. */
public enum ExclusionReason {
    DECLINED("heeft deze opdracht geweigerd"),
    SILENT("antwoordde niet op tijd"),
    UNREACHABLE("kreeg onze mail niet"),
    PROPOSAL_REFUSED("deed een voorstel dat niet paste"),
    REPLACED("werd voor deze opdracht vervangen");

    private final String label;

    ExclusionReason(String label) {
        this.label = label;
    }

    /** Dutch, as the end of a sentence that begins with the partner's name. */
    public String label() {
        return label;
    }
}
