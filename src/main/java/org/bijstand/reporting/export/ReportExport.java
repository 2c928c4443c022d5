package org.bijstand.reporting.export;

import org.bijstand.reporting.MonthlyReport;

/** One of the files in which a report can be taken along. */
public interface ReportExport {

    /** The file's extension, which also names it in an address. */
    String extension();

    String mediaType();

    byte[] write(MonthlyReport report);
}
