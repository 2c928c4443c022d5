package org.bijstand.calendar;

/** What kind of day it is for the staff. A legal holiday in a weekend is a {@link #HOLIDAY}. */
public enum DayType {
    WORKING_DAY,
    WEEKEND,
    HOLIDAY
}
