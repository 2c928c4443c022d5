package org.bijstand.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A bar per month, drawn as SVG by the page and the PDF alike. Sizes are in the drawing's own units.
 *
 * @param unit what a bar's number counts
 */
public record BarChart(String title, String unit, List<Bar> bars) {

    public static final int HEIGHT = 120;
    public static final int STEP = 44;

    /** @param highlighted the month of the report and the same month last year */
    public record Bar(String label, BigDecimal value, boolean highlighted) {}

    public int width() {
        return bars.size() * STEP;
    }

    /** The height of a bar, where the highest one fills the drawing. */
    public int heightOf(Bar bar) {
        BigDecimal highest = bars.stream().map(Bar::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        return highest.signum() == 0
                ? 0
                : bar.value()
                        .multiply(BigDecimal.valueOf(HEIGHT))
                        .divide(highest, 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
