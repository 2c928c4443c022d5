package org.bijstand.casefile.recognition;

/** How the language became known. */
public enum LanguageClue {
    REGISTER("zoals in het ledenbestand"),
    WORDS("op basis van de woorden in de e-mail"),
    NONE("niet te herkennen");

    private final String label;

    LanguageClue(String label) {
        this.label = label;
    }

    /** In Dutch, as case workers read it. */
    public String label() {
        return label;
    }
}
