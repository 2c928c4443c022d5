package org.bijstand.casefile;

import java.util.Locale;

/** The languages in which members and partners are served: the three official ones of Belgium. */
public enum Language {
    NL("Nederlands"),
    FR("Frans"),
    DE("Duits");

    private final String label;

    Language(String label) {
        this.label = label;
    }

    /** The language's name in Dutch, as case workers read it. */
    public String label() {
        return label;
    }

    /** The Belgian locale of this language. */
    public Locale locale() {
        return new Locale.Builder()
                .setLanguage(name().toLowerCase(Locale.ROOT))
                .setRegion("BE")
                .build();
    }
}
