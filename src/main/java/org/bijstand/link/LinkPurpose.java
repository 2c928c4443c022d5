package org.bijstand.link;

/** What the holder of a link may do; a token issued for one purpose opens no other. */
public enum LinkPurpose {
    /** A partner answers an offer (H7). */
    OFFER("antwoord"),
    /** A partner reports a visit (H8). */
    VISIT_REPORT("verslag"),
    /** A member sees who comes and when, and can tell what goes wrong (H8). */
    MEMBER("lid"),
    /** A member says how satisfied they are (H9). */
    SATISFACTION("tevredenheid"),
    /** Whoever installs the product becomes its first administrator (design rule 10). */
    SET_UP("installatie");

    private final String path;

    LinkPurpose(String path) {
        this.path = path;
    }

    /** First part of the link's path, without slashes. */
    public String path() {
        return path;
    }
}
