package org.bijstand.homeassistance;

/** The two readings of "30 hours during 30 days a year" (H5). */
public enum DayRule {
    /** Help on so many separate days of the year. */
    SEPARATE_DAYS,
    /** Help within one window of so many days, which the year's first day of help opens. */
    WINDOW
}
