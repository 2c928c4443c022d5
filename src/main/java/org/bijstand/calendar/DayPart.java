package org.bijstand.calendar;

/** Part of the day, by the hours in {@link CalendarSettings}. */
public enum DayPart {
    /** The hours in which the office is open on a working day. */
    DAY,
    /** From closing time until the night begins. */
    EVENING,
    /** Until the office opens again. */
    NIGHT
}
