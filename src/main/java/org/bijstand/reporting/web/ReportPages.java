package org.bijstand.reporting.web;

import java.time.YearMonth;
import java.util.List;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.reporting.MonthlyReport;
import org.bijstand.reporting.MonthlyReports;
import org.bijstand.reporting.export.ReportExport;
import org.bijstand.reporting.export.ReportExports;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The monthly reports in the browser, and as files to take along (H10). */
@Controller
@RequestMapping("/rapporten")
class ReportPages {

    private final MonthlyReports reports;
    private final ReportExports exports;

    ReportPages(MonthlyReports reports, ReportExports exports) {
        this.reports = reports;
        this.exports = exports;
    }

    @GetMapping
    String months(Model model) {
        List<Choice> months = reports.months().stream()
                .map(month -> new Choice(month.toString(), MonthlyReport.nameOf(month)))
                .toList();
        model.addAttribute("months", months);
        return "reports/months";
    }

    @GetMapping("/{month:[^.]+}")
    String month(@PathVariable String month, Model model) {
        model.addAttribute("report", reports.of(read(month)));
        return "reports/month";
    }

    @GetMapping("/{month}.{extension}")
    ResponseEntity<byte[]> file(@PathVariable String month, @PathVariable String extension) {
        ReportExport export =
                exports.as(extension).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        YearMonth asked = read(month);
        String name = "maandrapport-" + asked + "." + extension;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, export.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(export.write(reports.of(asked)));
    }

    private YearMonth read(String month) {
        try {
            return reports.parse(month);
        } catch (InvalidInput notAMonth) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, notAMonth.getMessage());
        }
    }

    record Choice(String month, String name) {}
}
