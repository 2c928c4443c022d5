package org.bijstand.homeassistance;

/** The two readings of "not cumulative" (H5). Under both, what is left at the end of a year lapses. */
public enum Cumulation {
    /** Nothing goes over to the next year; several services may come on one day. */
    NO_CARRY_OVER,
    /** Besides, no two services come to one person on the same day. */
    NO_STACKING
}
