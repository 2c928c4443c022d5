package org.bijstand.overview.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bijstand.casefile.CaseRead;
import org.bijstand.casefile.MailRequests;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.engine.access.LineGuard;
import org.bijstand.overview.CaseList;
import org.bijstand.overview.CaseLists;
import org.bijstand.overview.CaseRow;
import org.bijstand.overview.Dossiers;
import org.bijstand.overview.Today;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The lists behind the numbers of the start page, and the search for a case. Addresses hold codes only. */
@Controller
class ListPages {

    private static final int ON_A_PAGE = 50;
    private static final int SHORTEST_SEARCH = 2;

    private final CaseLists lists;
    private final ListRows rows;
    private final Dossiers dossiers;
    private final MailRequests mailRequests;
    private final LineGuard lines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListPages(
            CaseLists lists,
            ListRows rows,
            Dossiers dossiers,
            MailRequests mailRequests,
            LineGuard lines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.dossiers = dossiers;
        this.mailRequests = mailRequests;
        this.lines = lines;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/dossiers")
    String cases(
            @RequestParam(defaultValue = "open") String lijst,
            @RequestParam(defaultValue = "1") int blad,
            Model model) {
        List<CaseRow> shown = page(lijst, lines.lines(), blad, model);
        model.addAttribute("page", "/dossiers");
        model.addAttribute("rows", withPersons(shown));
        return "overview/cases";
    }

    /** For managers: the same lists, with nothing that tells who it is about. */
    @GetMapping("/overzicht")
    String withoutPersons(
            @RequestParam(defaultValue = "open") String lijst,
            @RequestParam(defaultValue = "1") int blad,
            Model model) {
        List<CaseRow> shown = page(lijst, Today.allLines(), blad, model);
        model.addAttribute("page", "/overzicht");
        model.addAttribute("rows", rows.withoutPersons(shown));
        return "overview/cases";
    }

    /** Sent as a form, because what one looks for is a person. */
    @PostMapping("/dossiers/zoeken")
    String search(@RequestParam String zoek, Model model) {
        // A sign that no keyboard has would only make the database stumble.
        String sought = zoek.replaceAll("\\p{Cntrl}", "").strip();
        String number = sought.toUpperCase(Locale.ROOT);
        if (lines.hold(number)
                && (dossiers.exists(number) || mailRequests.find(number).isPresent())) {
            return "redirect:/dossiers/" + number;
        }
        boolean tooShort = sought.length() < SHORTEST_SEARCH;
        model.addAttribute("sought", sought);
        model.addAttribute("tooShort", tooShort);
        model.addAttribute("most", ON_A_PAGE);
        model.addAttribute("page", "/dossiers");
        model.addAttribute("rows", tooShort ? List.of() : withPersons(lists.search(sought, lines.lines(), ON_A_PAGE)));
        return "overview/found";
    }

    private List<ListRow> withPersons(List<CaseRow> shown) {
        shown.stream()
                .filter(row -> row.member() != null)
                .forEach(row -> events.publishEvent(new CaseRead(row.caseNumber(), "lijst van dossiers")));
        return rows.withPersons(shown);
    }

    private List<CaseRow> page(String code, Set<ServiceLine> of, int number, Model model) {
        CaseList list = CaseList.ofCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDateTime now = LocalDateTime.now(clock);
        long total = lists.count(list, of, now);
        int last = Math.max(1, Math.toIntExact((total + ON_A_PAGE - 1) / ON_A_PAGE));
        int shown = Math.min(Math.max(1, number), last);
        model.addAttribute("list", list);
        model.addAttribute("lists", CaseList.values());
        model.addAttribute("total", total);
        model.addAttribute("number", shown);
        model.addAttribute("last", last);
        return lists.rows(list, of, now, (shown - 1) * ON_A_PAGE, ON_A_PAGE);
    }
}
