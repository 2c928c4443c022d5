package org.bijstand.engine.access.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.bijstand.engine.access.FirstAdministrator;
import org.bijstand.engine.access.FirstAdministrator.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a new installation gets its first administrator, by the link that the start printed. */
@Controller
@ConditionalOnProperty(name = "bijstand.sign-in", havingValue = "users")
@RequestMapping("/installatie/{token}")
class FirstAdministratorPage {

    private static final String PAGE = "first-administrator";

    private final FirstAdministrator firstAdministrator;

    FirstAdministratorPage(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    /** As typed; the names of the fields are those of the page. */
    record Applicant(
            @NotBlank(message = "Vul een gebruikersnaam in.")
            @Size(max = 64, message = "Kies een gebruikersnaam van hoogstens 64 tekens.")
            String gebruikersnaam,

            @NotBlank(message = "Vul uw voornaam in.") @Size(max = 100, message = "Kort uw voornaam in tot 100 tekens.")
            String voornaam,

            @NotBlank(message = "Vul uw naam in.") @Size(max = 100, message = "Kort uw naam in tot 100 tekens.")
            String naam,

            @Size(max = 200, message = "Kies een wachtwoord van hoogstens 200 tekens.")
            String wachtwoord,

            String herhaling) {

        boolean isTypedTwice() {
            return wachtwoord != null && wachtwoord.equals(herhaling);
        }

        @Override
        public String toString() {
            return "Applicant " + gebruikersnaam;
        }
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        firstAdministrator.check(token);
        model.addAttribute("applicant", new Applicant("", "", "", "", ""));
        return PAGE;
    }

    @PostMapping
    String become(
            @PathVariable String token,
            @Valid @ModelAttribute("applicant") Applicant applicant,
            BindingResult problems) {
        firstAdministrator.check(token);
        if (!problems.hasErrors() && !applicant.isTypedTwice()) {
            problems.rejectValue("herhaling", "differs", "De twee wachtwoorden verschillen. Typ ze opnieuw.");
        }
        if (!problems.hasErrors()) {
            Optional<Problem> problem = firstAdministrator.become(
                    token, applicant.gebruikersnaam, applicant.voornaam, applicant.naam, applicant.wachtwoord);
            if (problem.isEmpty()) {
                return "redirect:/aanmelden?klaar";
            }
            tell(problem.get(), problems);
        }
        return PAGE;
    }

    private static void tell(Problem problem, BindingResult problems) {
        switch (problem) {
            case NOT_AN_ID ->
                problems.rejectValue(
                        "gebruikersnaam",
                        "form",
                        "Gebruik voor uw gebruikersnaam alleen letters, cijfers, punt, streepje, onderstreping en @.");
            case ID_IN_USE ->
                problems.rejectValue("gebruikersnaam", "used", "Deze gebruikersnaam bestaat al. Kies een andere.");
            case WEAK_PASSWORD ->
                problems.rejectValue(
                        "wachtwoord",
                        "weak",
                        "Kies een wachtwoord van minstens tien tekens, met een hoofdletter, een kleine letter, een cijfer en"
                                + " een ander teken, zonder uw gebruikersnaam of naam erin.");
        }
    }
}
