package org.bijstand.privacy;

/** Why somebody is erased (GDPR, article 17.1). */
public enum LegalBasis {
    NO_LONGER_NEEDED("Niet langer nodig (AVG 17.1.a)"),
    CONSENT_WITHDRAWN("Toestemming ingetrokken (AVG 17.1.b)"),
    OBJECTION("Bezwaar (AVG 17.1.c)"),
    UNLAWFUL("Onrechtmatig verwerkt (AVG 17.1.d)"),
    LEGAL_DUTY("Wettelijke verplichting (AVG 17.1.e)"),
    /** Nobody asks for it: a restored backup had brought the person back. */
    REPEATED("Herhaald na het terugzetten van een back-up");

    private final String label;

    LegalBasis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
