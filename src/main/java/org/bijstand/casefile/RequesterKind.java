package org.bijstand.casefile;

/** Who asks for help (H1). */
public enum RequesterKind {
    MEMBER("het lid zelf"),
    RELATIVE("familielid of naaste"),
    SOCIAL_WORKER("maatschappelijk werker");

    private final String label;

    RequesterKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
