package org.bijstand.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bijstand.reporting.BarChart;
import org.bijstand.reporting.BarChart.Bar;
import org.bijstand.reporting.MonthlyReport;
import org.bijstand.reporting.ReportTable;
import org.bijstand.reporting.ReportTable.Row;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class ReportExportTest {

    private static final String FORMULA = "=cmd|'/c calc'!A1";
    private static final String MARKUP = "<b onmouseover=alert(1)>Zorg & Co</b>";

    private final MonthlyReport report = new MonthlyReport(
            YearMonth.of(2026, 10),
            List.of(
                    new ReportTable(
                            "Partners in deze maand",
                            "aantal",
                            List.of("uren", "oordeel"),
                            List.of(
                                    new Row(FORMULA, Arrays.asList(new BigDecimal("2.25"), null)),
                                    new Row(MARKUP, Arrays.asList(new BigDecimal("3"), new BigDecimal("4.5"))))),
                    new ReportTable("Redenen van weigering", "diensten", List.of("oktober 2026"), List.of())),
            List.of(new BarChart("Aanvragen per maand", "aanvragen", List.of(new Bar("10/26", BigDecimal.TEN, true)))));

    @Test
    void theCsvIsWhatABelgianSpreadsheetExpects() {
        String csv = new String(new CsvExport().write(report), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFFMaandrapport oktober 2026\r\n")
                .contains("uren;oordeel")
                .contains("2,25;");
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysTextInTheCsv() {
        String csv = new String(new CsvExport().write(report), StandardCharsets.UTF_8);

        assertThat(csv.lines()).anySatisfy(line -> assertThat(line).startsWith("'=cmd|"));
        assertThat(csv.lines()).noneSatisfy(line -> assertThat(line).startsWith("="));
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysTextInTheWorkbook() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(new WorkbookExport().write(report)))) {
            var rows = workbook.getFirstSheet().read();

            var name = rows.get(2).getCell(0);
            assertThat(name.getType()).isEqualTo(CellType.STRING);
            assertThat(name.asString()).isEqualTo(FORMULA);
            assertThat(rows.get(2).getCell(1).asNumber()).isEqualByComparingTo("2.25");
            assertThat(rows)
                    .allSatisfy(row ->
                            assertThat(row.stream()).noneMatch(cell -> cell != null && cell.getFormula() != null));
        }
    }

    @Test
    void thePdfShowsTheFigures() throws IOException {
        byte[] pdf = new PdfExport(templates()).write(report);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(
                            "Maandrapport oktober 2026",
                            "2,25",
                            "4,5",
                            "Aanvragen per maand",
                            "Geen gegevens in deze maanden.")
                    .contains(FORMULA, MARKUP);
        }
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
