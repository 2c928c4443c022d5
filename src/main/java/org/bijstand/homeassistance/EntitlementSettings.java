package org.bijstand.homeassistance;

import java.time.LocalDate;
import org.bijstand.casefile.Hours;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The active reading of "at most 30 hours during 30 days a year, not cumulative" (H5).
 *
 * @param hoursCap whole hours per calendar year
 * @param daysCap days per calendar year
 * @param days how the days are counted
 * @param cumulation what "not cumulative" excludes
 */
@ConfigurationProperties("bijstand.entitlement")
public record EntitlementSettings(
        @DefaultValue("30") int hoursCap,
        @DefaultValue("30") int daysCap,
        @DefaultValue("SEPARATE_DAYS") DayRule days,
        @DefaultValue("NO_CARRY_OVER") Cumulation cumulation) {

    public EntitlementSettings {
        if (hoursCap < 0 || daysCap < 1) {
            throw new IllegalArgumentException(
                    "bijstand.entitlement: hours-cap (%d) can't be negative and days-cap (%d) must be at least 1"
                            .formatted(hoursCap, daysCap));
        }
    }

    public Hours hours() {
        return Hours.of(hoursCap);
    }

    public boolean stackingAllowed() {
        return cumulation != Cumulation.NO_STACKING;
    }

    /** The last day of the window that a first day of help opens, both days counted; it never outlives the year. */
    public LocalDate windowEnd(LocalDate firstDay) {
        LocalDate end = firstDay.plusDays(daysCap - 1L);
        return end.getYear() == firstDay.getYear() ? end : LocalDate.of(firstDay.getYear(), 12, 31);
    }

    /** The reading in Dutch, for the case worker. */
    public String inWords() {
        String dayRule = switch (days) {
            case SEPARATE_DAYS -> "op hoogstens %d afzonderlijke dagen".formatted(daysCap);
            case WINDOW ->
                "binnen één periode van %d dagen, die begint op de eerste dag hulp van het jaar".formatted(daysCap);
        };
        String stacking = stackingAllowed()
                ? "Op één dag mogen verschillende diensten komen."
                : "Op één dag mag maar één dienst komen.";
        return "Per kalenderjaar hoogstens %d uur, %s. Wat niet gebruikt is, gaat niet over naar het volgende jaar. %s"
                .formatted(hoursCap, dayRule, stacking);
    }
}
