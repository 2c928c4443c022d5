package org.bijstand.casefile;

/** What made help necessary. Home assistance is meant for unforeseen events only (H4). */
public enum TriggerKind {
    UNPLANNED_ADMISSION("onvoorziene ziekenhuisopname", true),
    ACCIDENT("ongeval", true),
    SUDDEN_ILLNESS("plotse ziekte", true),
    PLANNED_ADMISSION("geplande ziekenhuisopname", false),
    OTHER("iets anders", false);

    private final String label;
    private final boolean unforeseen;

    TriggerKind(String label, boolean unforeseen) {
        this.label = label;
        this.unforeseen = unforeseen;
    }

    public String label() {
        return label;
    }

    public boolean unforeseen() {
        return unforeseen;
    }
}
