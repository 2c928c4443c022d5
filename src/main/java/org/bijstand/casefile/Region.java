package org.bijstand.casefile;

/** The regions of Belgium. */
public enum Region {
    BRUSSELS("Brussel"),
    FLANDERS("Vlaanderen"),
    WALLONIA("Wallonië");

    private final String label;

    Region(String label) {
        this.label = label;
    }

    /** The region's name in Dutch. */
    public String label() {
        return label;
    }
}
