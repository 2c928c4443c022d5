package org.bijstand.privacy.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.DataSubjects;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.engine.access.CurrentUser;
import org.bijstand.privacy.Erasure;
import org.bijstand.privacy.ErasureRegister;
import org.bijstand.privacy.ErasureRegister.Erased;
import org.bijstand.privacy.LegalBasis;
import org.bijstand.privacy.PersonFile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the privacy officer answers who asks what is kept about them, and erases whoever asks that. A person is found by a
 * number or address that only that person has; no list is ever shown, and what is asked for stands in no address.
 */
@Controller
@RequestMapping("/privacy")
class PersonPages {

    private static final int ERASURES_SHOWN = 50;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d/MM/yyyy HH:mm");

    private final DataSubjects subjects;
    private final PersonFile files;
    private final Erasure erasure;
    private final ErasureRegister register;
    private final CurrentUser user;
    private final PersonTrace trace;
    private final Clock clock;

    PersonPages(
            DataSubjects subjects,
            PersonFile files,
            Erasure erasure,
            ErasureRegister register,
            CurrentUser user,
            PersonTrace trace,
            Clock clock) {
        this.subjects = subjects;
        this.files = files;
        this.erasure = erasure;
        this.register = register;
        this.user = user;
        this.trace = trace;
        this.clock = clock;
    }

    /** A person as the page shows them: by number, with what is kept by category and what is still open. */
    record Found(String reference, Map<String, Integer> counts, List<String> open) {}

    /** An erasure as the page shows it. */
    record Row(long id, String when, String by, String basis, String what) {}

    @GetMapping
    String start(Model model) {
        model.addAttribute(
                "erasures",
                register.newest(ERASURES_SHOWN).stream().map(this::row).toList());
        model.addAttribute("waiting", register.orders().size());
        return "privacy/start";
    }

    /** @param rol {@code aanvrager} for who asked for the help of that case for somebody else */
    @PostMapping("/zoeken")
    String find(@RequestParam String wie, @RequestParam(defaultValue = "") String rol, Model model) {
        return show(rol.equals("aanvrager") ? DataSubject.REQUESTER + wie.strip() : wie, model);
    }

    private String show(String wie, Model model) {
        List<Found> found = subjects.find(wie).stream().map(this::found).toList();
        if (found.isEmpty()) {
            model.addAttribute(
                    "problem",
                    "Er is niemand met dit nummer of adres. Zoek op het volledige lidnummer, dossiernummer, INSZ of e-mailadres.");
            return start(model);
        }
        model.addAttribute("found", found);
        model.addAttribute("bases", bases());
        return "privacy/person";
    }

    /** @param bevestiging the person's number, typed anew */
    @PostMapping("/wissen")
    String erase(
            @RequestParam String wie,
            @RequestParam String bevestiging,
            @RequestParam LegalBasis grond,
            Model model,
            RedirectAttributes afterwards) {
        try {
            Map<String, Integer> gone = erasure.erase(wie, bevestiging, grond, user.id());
            afterwards.addFlashAttribute(
                    "done",
                    gone.isEmpty()
                            ? "Er loopt nog een dossier van deze persoon. De wissing staat klaar en gebeurt in de eerste nacht"
                                    + " nadat het afgesloten is."
                            : "De persoon is gewist: "
                                    + gone.values().stream()
                                            .mapToInt(Integer::intValue)
                                            .sum() + " gegevens in " + gone.size() + " categorieën.");
            return "redirect:/privacy";
        } catch (InvalidInput refused) {
            model.addAttribute("problem", refused.getMessage());
            return subjects.byReference(wie).isEmpty() ? start(model) : show(wie, model);
        }
    }

    /** An erased member asks to be known again: the next import takes them over. */
    @PostMapping("/opnieuw")
    String knownAgain(@RequestParam String lidnummer, RedirectAttributes afterwards) {
        boolean lifted = erasure.lift(lidnummer);
        afterwards.addFlashAttribute(
                lifted ? "done" : "problem",
                lifted
                        ? "De volgende inlezing neemt dit lid weer over."
                        : "Dit lidnummer is niet gewist. Kijk het nummer na.");
        return "redirect:/privacy";
    }

    private Row row(Erased erased) {
        String what = erased.categories().entrySet().stream()
                .map(category -> category.getKey() + ": " + category.getValue())
                .collect(Collectors.joining(", "));
        String when = erased.at().atZone(clock.getZone()).format(MOMENT);
        return new Row(erased.id(), when, erased.by(), erased.basis().label(), what);
    }

    private Found found(DataSubject person) {
        trace.leave(person, "privacy: overzicht van een persoon");
        return new Found(person.reference(), files.counts(person), subjects.open(person));
    }

    private static List<LegalBasis> bases() {
        return Arrays.stream(LegalBasis.values())
                .filter(basis -> basis != LegalBasis.REPEATED)
                .toList();
    }
}
