package org.bijstand.overview;

/**
 * A number on the start page, with the list that it is the length of.
 *
 * @param address of the list
 * @param pressing whether any is one too many
 */
public record Figure(String label, String explanation, long number, String address, boolean pressing) {

    /** Whether somebody has to look now. */
    public boolean isAlarm() {
        return pressing && number > 0;
    }
}
