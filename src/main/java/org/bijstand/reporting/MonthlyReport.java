package org.bijstand.reporting;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import org.bijstand.casefile.Language;

/** The figures of one month, beside the month before and the same month last year (H10). */
public record MonthlyReport(YearMonth month, List<ReportTable> tables, List<BarChart> charts) {

    public String title() {
        return "Maandrapport " + nameOf(month);
    }

    /** The month as Dutch speakers write it: {@code oktober 2026}. */
    public static String nameOf(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Language.NL.locale()) + " " + month.getYear();
    }
}
