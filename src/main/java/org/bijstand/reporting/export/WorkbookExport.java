package org.bijstand.reporting.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.bijstand.reporting.MonthlyReport;
import org.bijstand.reporting.ReportTable;
import org.bijstand.reporting.ReportTable.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** A workbook with all tables on one sheet. Text goes into text cells, so nothing in it can become a formula. */
@Component
class WorkbookExport implements ReportExport {

    private static final int LABEL_WIDTH = 42;
    private static final int NUMBER_WIDTH = 18;
    private static final int WIDEST_TABLE = 8;

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public byte[] write(MonthlyReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Bijstand", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(report.month().toString());
            setWidths(sheet);
            sheet.value(0, 0, report.title());
            sheet.style(0, 0).bold().fontSize(14).set();
            int line = 2;
            for (ReportTable table : report.tables()) {
                line = write(sheet, line, table) + 1;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void setWidths(Worksheet sheet) {
        sheet.width(0, LABEL_WIDTH);
        for (int column = 1; column < WIDEST_TABLE; column++) {
            sheet.width(column, NUMBER_WIDTH);
        }
    }

    private static int write(Worksheet sheet, int start, ReportTable table) {
        sheet.value(start, 0, table.title());
        List<String> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(start, column + 1, columns.get(column));
        }
        sheet.range(start, 0, start, columns.size()).style().bold().set();
        int line = start + 1;
        for (Row row : table.rows()) {
            write(sheet, line++, row);
        }
        return line;
    }

    private static void write(Worksheet sheet, int line, Row row) {
        sheet.value(line, 0, row.label());
        for (int column = 0; column < row.values().size(); column++) {
            BigDecimal value = row.values().get(column);
            if (value != null) {
                sheet.value(line, column + 1, value);
            }
        }
    }
}
