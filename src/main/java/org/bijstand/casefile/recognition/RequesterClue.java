package org.bijstand.casefile.recognition;

/** How the kind of requester was guessed. */
public enum RequesterClue {
    SENDER("de afzender is het lid"),
    WORDS("op basis van de woorden in de e-mail"),
    OTHER_NAME("de afzender heet anders dan het lid"),
    NONE("niet te herkennen");

    private final String label;

    RequesterClue(String label) {
        this.label = label;
    }

    /** In Dutch, as case workers read it. */
    public String label() {
        return label;
    }
}
