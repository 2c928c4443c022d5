package org.bijstand.homeassistance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.OptionalInt;
import org.bijstand.casefile.Hours;

/**
 * What is left of a calendar year under the active reading (H5).
 *
 * @param left hours, with what coordinators allowed besides
 * @param daysLeft separate days that can still get help; empty under the window rule
 * @param windowEnds last day of the window; null when it isn't open yet or the rule has none
 */
public record EntitlementStatus(
        int year, Hours consumed, Hours reserved, Hours left, OptionalInt daysLeft, LocalDate windowEnds) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/uuuu");

    /** In Dutch, for instance "12,5 uur op hoogstens 22 dagen (10 uur verleend, 7,5 uur gereserveerd)". */
    public String inWords() {
        String days = "";
        if (daysLeft.isPresent()) {
            days = " op hoogstens " + daysLeft.getAsInt() + (daysLeft.getAsInt() == 1 ? " dag" : " dagen");
        } else if (windowEnds != null) {
            days = " tot en met " + windowEnds.format(DATE);
        }
        return "%s uur%s (%s uur verleend, %s uur gereserveerd)".formatted(left, days, consumed, reserved);
    }
}
