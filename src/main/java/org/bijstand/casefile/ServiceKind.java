package org.bijstand.casefile;

/** The services that home assistance offers (H3). Partners are contracted per service. */
public enum ServiceKind {
    SICK_CHILD_CARE("thuisoppas voor een ziek kind"),
    HOME_TUITION("thuisonderwijs"),
    HOUSEWORK("hulp in het huishouden"),
    CHILD_MINDING("oppas van kinderen"),
    PET_CARE("opvang van huisdieren"),
    URGENT_SHOPPING("dringende boodschappen");

    private final String label;

    ServiceKind(String label) {
        this.label = label;
    }

    /** The service's name in Dutch, as case workers read it. */
    public String label() {
        return label;
    }
}
