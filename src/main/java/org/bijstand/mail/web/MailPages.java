package org.bijstand.mail.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseRead;
import org.bijstand.engine.access.LineGuard;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The mail of a case, and the mail that belongs to none or got stuck (H1, H7). */
@Controller
class MailPages {

    private final MailEntries entries;
    private final CaseFiles cases;
    private final LineGuard lines;
    private final ApplicationEventPublisher events;

    MailPages(MailEntries entries, CaseFiles cases, LineGuard lines, ApplicationEventPublisher events) {
        this.entries = entries;
        this.cases = cases;
        this.lines = lines;
        this.events = events;
    }

    /** @param lees the mail whose text is shown */
    @GetMapping("/dossiers/{caseNumber}/post")
    String ofCase(@PathVariable String caseNumber, @RequestParam(required = false) UUID lees, Model model) {
        List<MailEntry> mails = entries.ofCase(caseNumber, lees);
        if (mails.isEmpty() && cases.find(caseNumber).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        events.publishEvent(new CaseRead(caseNumber, "mail van het dossier"));
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("mails", mails);
        model.addAttribute("page", "/dossiers/" + caseNumber + "/post");
        return "mail/case";
    }

    /**
     * @param lees the mail whose text is shown
     * @param dossier a case number that somebody looks for
     */
    @GetMapping("/post")
    String all(@RequestParam(required = false) UUID lees, @RequestParam(required = false) String dossier, Model model) {
        String caseNumber = dossier == null ? "" : dossier.strip().toUpperCase(Locale.ROOT);
        if (lines.hold(caseNumber) && isKnown(caseNumber)) {
            return "redirect:/dossiers/" + caseNumber + "/post";
        }
        model.addAttribute("sought", caseNumber);
        model.addAttribute("unsent", shown(entries.unsent(lees)));
        model.addAttribute("quarantined", shown(entries.quarantined(lees)));
        model.addAttribute("withoutCase", shown(entries.withoutCase(lees)));
        model.addAttribute("page", "/post");
        return "mail/post";
    }

    /** The list names whoever wrote or is written to. Mail of no case has nobody's file to leave a trace in. */
    private MailList shown(MailList mails) {
        mails.shown().stream()
                .map(MailEntry::caseNumber)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(caseNumber -> events.publishEvent(new CaseRead(caseNumber, "lijst van de post")));
        return mails;
    }

    /** A request by mail has a number before it is a case. */
    private boolean isKnown(String caseNumber) {
        return cases.find(caseNumber).isPresent()
                || !entries.ofCase(caseNumber, null).isEmpty();
    }
}
