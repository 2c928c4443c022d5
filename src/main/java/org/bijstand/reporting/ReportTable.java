package org.bijstand.reporting;

import java.math.BigDecimal;
import java.util.List;

/**
 * One table of a report, in Dutch; page, PDF, workbook and CSV all show it from here.
 *
 * @param unit what the numbers count, shown behind the title
 * @param columns the heads of the number columns
 */
public record ReportTable(String title, String unit, List<String> columns, List<Row> rows) {

    /** @param values one per column; {@code null} where there is nothing to compare with */
    public record Row(String label, List<BigDecimal> values) {}
}
