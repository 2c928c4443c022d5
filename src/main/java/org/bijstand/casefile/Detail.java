package org.bijstand.casefile;

/**
 * What a partner has to know to do its work, beyond place and time. Values are free text unless stated; a date is
 * written as ISO 8601, a choice as the name of its constant, so that each reader words them in their own language.
 */
public enum Detail {
    /** Date. */
    CHILD_BIRTH_DATE("geboortedatum van het kind"),
    CHILDREN("aantal en leeftijd van de kinderen"),
    /** Choice: FLEMISH, FRENCH, GERMAN. */
    SCHOOL_COMMUNITY("gemeenschap van de school"),
    /** Choice: PRIMARY, SECONDARY, OTHER. */
    SCHOOL_LEVEL("onderwijsniveau"),
    SUBJECTS("vakken"),
    /** Date. */
    FIRST_DAY_OF_ABSENCE("eerste dag afwezigheid op school"),
    /** Date. */
    LAST_DAY_OF_ABSENCE("vermoedelijk laatste dag afwezigheid op school"),
    /** Choice: STUDIO, APARTMENT, HOUSE, LARGE_HOUSE. */
    HOME_SIZE("woning"),
    /** Choice: YES, NO. */
    STAIRS("trappen"),
    ANIMALS("dieren in huis"),
    TASKS("taken"),
    PETS("dieren"),
    SHOPPING("boodschappen"),
    REMARK("aandachtspunten");

    private final String label;

    Detail(String label) {
        this.label = label;
    }

    /** The detail's name in Dutch. */
    public String label() {
        return label;
    }
}
