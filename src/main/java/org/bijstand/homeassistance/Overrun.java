package org.bijstand.homeassistance;

import org.bijstand.casefile.Hours;

/**
 * How far something goes beyond the entitlement of a year, or how far a coordinator allowed it to.
 *
 * @param days beyond the number of days, or beyond the length of the window
 * @param stackedDays days with more than one service where that is not allowed
 */
public record Overrun(Hours hours, int days, int stackedDays) {

    public static final Overrun NONE = new Overrun(Hours.NONE, 0, 0);

    public boolean isNone() {
        return equals(NONE);
    }

    Overrun plus(Overrun other) {
        return new Overrun(hours.plus(other.hours), days + other.days, stackedDays + other.stackedDays);
    }

    /** What remains when so much is allowed. */
    Overrun beyond(Overrun allowed) {
        return new Overrun(
                hours.minus(allowed.hours),
                Math.max(0, days - allowed.days),
                Math.max(0, stackedDays - allowed.stackedDays));
    }
}
