package org.bijstand.casefile.recognition;

/** Why somebody is taken for a member; a number that is written down says more than an address. */
public enum MemberClue {
    NUMBER("het lidnummer staat in de mail"),
    INSZ("het INSZ staat in de mail"),
    ADDRESS("de afzender staat met dit adres in het ledenbestand");

    private final String label;

    MemberClue(String label) {
        this.label = label;
    }

    /** In Dutch, as case workers read it. */
    public String label() {
        return label;
    }
}
