package org.bijstand.reporting.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.bijstand.reporting.MonthlyReport;
import org.bijstand.reporting.ReportTable;
import org.bijstand.reporting.ReportTable.Row;
import org.springframework.stereotype.Component;

/** As spreadsheets in Belgian offices expect it: UTF-8 with a byte order mark, semicolons and decimal commas. */
@Component
class CsvExport implements ReportExport {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r\0";

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public byte[] write(MonthlyReport report) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            csv.printRecord(asText(report.title()));
            for (ReportTable table : report.tables()) {
                write(csv, table);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CSVPrinter csv, ReportTable table) throws IOException {
        csv.println();
        List<String> head = new ArrayList<>(List.of(asText(table.title())));
        table.columns().forEach(column -> head.add(asText(column)));
        csv.printRecord(head);
        for (Row row : table.rows()) {
            List<String> line = new ArrayList<>(List.of(asText(row.label())));
            row.values().forEach(value -> line.add(asNumber(value)));
            csv.printRecord(line);
        }
    }

    private static String asNumber(BigDecimal value) {
        return value == null ? "" : value.toPlainString().replace('.', ',');
    }

    /** A partner's name that starts like a formula stays text when the file is opened in a spreadsheet. */
    private static String asText(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
