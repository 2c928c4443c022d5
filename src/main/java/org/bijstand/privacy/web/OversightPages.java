package org.bijstand.privacy.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.bijstand.privacy.AccessCategories;
import org.bijstand.privacy.ReadLog;
import org.bijstand.privacy.ReadLog.Reading;
import org.bijstand.privacy.export.FileExport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who read which case, and who may read any (law of 30 July 2018, article 9). */
@Controller
@RequestMapping("/privacy")
class OversightPages {

    private static final int MOST = 1000;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d/MM/yyyy HH:mm");

    private final ReadLog log;
    private final AccessCategories categories;
    private final FileExport exports;
    private final Clock clock;

    OversightPages(ReadLog log, AccessCategories categories, FileExport exports, Clock clock) {
        this.log = log;
        this.categories = categories;
        this.exports = exports;
        this.clock = clock;
    }

    /** A reading as the page shows it. */
    record Row(String when, String user, String caseNumber, String place) {}

    /**
     * @param dossier a case number, or
     * @param medewerker a user id
     */
    @GetMapping("/inzage")
    String readings(
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam(defaultValue = "") String medewerker,
            Model model) {
        String caseNumber = dossier.strip().toUpperCase(Locale.ROOT);
        String user = medewerker.strip();
        List<Reading> readings = List.of();
        if (!caseNumber.isEmpty()) {
            readings = log.ofCase(caseNumber, MOST).stream()
                    .filter(reading -> user.isEmpty() || reading.user().equals(user))
                    .toList();
        } else if (!user.isEmpty()) {
            readings = log.byUser(user, MOST);
        }
        model.addAttribute("dossier", caseNumber);
        model.addAttribute("medewerker", user);
        model.addAttribute("asked", !caseNumber.isEmpty() || !user.isEmpty());
        model.addAttribute("most", MOST);
        model.addAttribute("readings", readings.stream().map(this::row).toList());
        return "privacy/readings";
    }

    @GetMapping("/toegang")
    String access(Model model) {
        model.addAttribute("list", categories.now());
        return "privacy/access";
    }

    @GetMapping("/toegang.pdf")
    ResponseEntity<byte[]> accessOnPaper() {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("toegang.pdf")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(exports.asPdf(categories.now()));
    }

    private Row row(Reading reading) {
        return new Row(
                reading.at().atZone(clock.getZone()).format(MOMENT),
                reading.user(),
                reading.caseNumber(),
                reading.place());
    }
}
