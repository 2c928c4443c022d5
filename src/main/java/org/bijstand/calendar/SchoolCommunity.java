package org.bijstand.calendar;

/**
 * The Community that a school belongs to and whose holidays it keeps. It does not follow from where a pupil lives nor
 * from the language spoken at home: Brussels has schools of two Communities.
 */
public enum SchoolCommunity {
    FLEMISH("Vlaamse Gemeenschap"),
    FRENCH("Franse Gemeenschap"),
    GERMAN("Duitstalige Gemeenschap");

    private final String label;

    SchoolCommunity(String label) {
        this.label = label;
    }

    /** The Community's name in Dutch, as case workers read it. */
    public String label() {
        return label;
    }
}
