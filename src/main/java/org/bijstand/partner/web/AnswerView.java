package org.bijstand.partner.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Postcodes;
import org.bijstand.mail.MailSettings;
import org.bijstand.partner.DeclineReason;
import org.bijstand.partner.Offer;
import org.bijstand.partner.Partner;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a partner's page shows: no more than the offer's mail did, and less once it is answered. */
@Component
class AnswerView {

    private final Assignments assignments;
    private final CaseFiles cases;
    private final Postcodes postcodes;
    private final MailSettings mail;
    private final Clock clock;

    AnswerView(Assignments assignments, CaseFiles cases, Postcodes postcodes, MailSettings mail, Clock clock) {
        this.assignments = assignments;
        this.cases = cases;
        this.postcodes = postcodes;
        this.mail = mail;
        this.clock = clock;
    }

    /** @return the template's name */
    String question(String token, Offer offer, Partner partner, AnswerForm form, Model model) {
        Assignment assignment = assignments.get(offer.assignmentNumber());
        addLanguage(partner, model);
        model.addAttribute("token", token);
        model.addAttribute("service", assignment.service());
        model.addAttribute("municipality", municipality(assignment, partner));
        model.addAttribute("visits", assignment.visits());
        model.addAttribute("hours", assignment.hours());
        model.addAttribute("keyPoints", partner.keyPoints(assignment.service()));
        model.addAttribute("answerBy", LocalDateTime.ofInstant(offer.expiresAt(), clock.getZone()));
        model.addAttribute("answer", form.answer());
        model.addAttribute("reason", form.reason());
        model.addAttribute("reasons", DeclineReason.values());
        model.addAttribute("words", form.words());
        model.addAttribute("rows", VisitRow.of(assignment.visits(), form));
        return "partner/answer";
    }

    /** @return the template's name */
    String state(AnswerState state, Partner partner, Model model) {
        addLanguage(partner, model);
        model.addAttribute("state", state);
        model.addAttribute("good", state.isGood());
        model.addAttribute("phone", mail.phone());
        return "partner/answered";
    }

    private String municipality(Assignment assignment, Partner partner) {
        String postcode = cases.get(assignment.caseNumber()).address().postcode();
        return postcode + " " + postcodes.require(postcode).municipality(partner.correspondence());
    }

    private static void addLanguage(Partner partner, Model model) {
        model.addAttribute("language", partner.correspondence().name().toLowerCase(Locale.ROOT));
    }
}
