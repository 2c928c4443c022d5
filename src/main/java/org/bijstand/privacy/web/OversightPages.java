package org.bijstand.privacy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bijstand.privacy.AccessCategories;
import org.bijstand.privacy.ReadLog;
import org.bijstand.privacy.ReadLog.Reading;
import org.bijstand.privacy.ReadLog.Search;
import org.bijstand.privacy.export.FileExport;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who read which case, and who may read any (law of 30 July 2018, article 9). */
@Controller
@RequestMapping("/privacy")
class OversightPages {

    private static final int ON_A_PAGE = 100;
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

    /**
     * What the officer asks.
     *
     * @param dossier a case number, or what the log knows a person by
     * @param medewerker a user id
     * @param van the first day
     * @param tot the last day
     */
    record Question(
            String dossier,
            String medewerker,
            @DateTimeFormat(iso = ISO.DATE) LocalDate van,
            @DateTimeFormat(iso = ISO.DATE) LocalDate tot) {

        Question {
            dossier = dossier == null ? "" : dossier.strip().toUpperCase(Locale.ROOT);
            medewerker = medewerker == null ? "" : medewerker.strip();
        }

        /** Not for a case and not for a person: then nothing is shown. */
        public boolean isEmpty() {
            return dossier.isEmpty() && medewerker.isEmpty();
        }

        private Search search(ZoneId zone) {
            return new Search(
                    dossier.isEmpty() ? null : dossier,
                    medewerker.isEmpty() ? null : medewerker,
                    van == null ? null : van.atStartOfDay(zone).toInstant(),
                    tot == null ? null : tot.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /** A reading as the page shows it. */
    record Row(String when, String user, String caseNumber, String place) {}

    /** Sent as a form, so that no address of a page holds an e-mail address; the page is asked for by its hash. */
    @PostMapping("/inzage")
    String ask(@ModelAttribute("asked") Question asked, RedirectAttributes page) {
        page.addAttribute("dossier", String.join(" ", log.references(asked.dossier())));
        page.addAttribute("medewerker", asked.medewerker());
        page.addAttribute("van", Objects.toString(asked.van(), ""));
        page.addAttribute("tot", Objects.toString(asked.tot(), ""));
        return "redirect:/privacy/inzage";
    }

    @GetMapping("/inzage")
    String readings(@ModelAttribute("asked") Question asked, @RequestParam(defaultValue = "1") int blad, Model model) {
        Search search = asked.search(clock.getZone());
        long total = asked.isEmpty() ? 0 : log.count(search);
        int last = Math.max(1, Math.toIntExact((total + ON_A_PAGE - 1) / ON_A_PAGE));
        int shown = Math.min(Math.max(1, blad), last);
        List<Reading> readings = total == 0 ? List.of() : log.find(search, (shown - 1) * ON_A_PAGE, ON_A_PAGE);
        model.addAttribute("total", total);
        model.addAttribute("number", shown);
        model.addAttribute("last", last);
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
