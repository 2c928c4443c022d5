package org.bijstand.secret;

/** A sealed value that can't be opened: it was changed, moved from another row, or its key isn't known. */
public class DamagedSecret extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param place only the column is told: the row's key may say whom it is about */
    DamagedSecret(String place) {
        super("a value in " + place.replaceFirst("/.*", "") + " was changed, moved or sealed with another key");
    }
}
