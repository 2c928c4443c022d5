package org.bijstand.casefile;

/** What made help necessary. Which of them count as unforeseen (H4) is for the eligibility table to say. */
public enum TriggerKind {
    UNPLANNED_ADMISSION("onvoorziene ziekenhuisopname"),
    ACCIDENT("ongeval"),
    SUDDEN_ILLNESS("plotse ziekte"),
    PLANNED_ADMISSION("geplande ziekenhuisopname"),
    OTHER("iets anders");

    private final String label;

    TriggerKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
