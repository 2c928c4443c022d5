package org.bijstand.calendar;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Office hours, in local time (Europe/Brussels).
 *
 * @param officeOpens when the office opens on a working day
 * @param officeCloses when it closes
 * @param nightBegins when the evening ends; the night lasts until the office opens
 */
@ConfigurationProperties("bijstand.calendar")
public record CalendarSettings(
        @DefaultValue("08:00") LocalTime officeOpens,
        @DefaultValue("18:00") LocalTime officeCloses,
        @DefaultValue("22:00") LocalTime nightBegins) {

    public CalendarSettings {
        if (!officeOpens.isBefore(officeCloses) || nightBegins.isBefore(officeCloses)) {
            throw new IllegalArgumentException("bijstand.calendar: the office must open (%s) before it closes (%s), "
                            .formatted(officeOpens, officeCloses)
                    + "and the night must not begin (%s) before that".formatted(nightBegins));
        }
    }
}
