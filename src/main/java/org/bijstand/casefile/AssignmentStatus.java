package org.bijstand.casefile;

/** How far one service of a case has come. */
public enum AssignmentStatus {
    REQUESTED("gevraagd"),
    REFUSED("geweigerd"),
    GRANTED("toegekend"),
    ASSIGNED("toegewezen"),
    UNSERVED("niet ingevuld"),
    COMPLETED("uitgevoerd"),
    CANCELLED("geannuleerd");

    private final String label;

    AssignmentStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
