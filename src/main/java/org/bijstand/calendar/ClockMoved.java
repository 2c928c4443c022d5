package org.bijstand.calendar;

import java.time.Duration;

/**
 * The clock of the demo or of a test was moved.
 *
 * @param offset how far it now runs ahead of the system clock; negative when behind
 */
public record ClockMoved(Duration offset) {}
