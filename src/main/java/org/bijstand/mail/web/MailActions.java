package org.bijstand.mail.web;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.engine.access.CurrentUser;
import org.bijstand.engine.access.LineGuard;
import org.bijstand.mail.OutgoingMail;
import org.bijstand.mail.OutgoingMails;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxKind;
import org.bijstand.mail.review.MailReview;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person does with a mail: have it sent again, or take it out of quarantine. */
@Controller
class MailActions {

    private final OutgoingMails outgoing;
    private final Inbox inbox;
    private final MailReview review;
    private final LineGuard lines;
    private final CurrentUser user;

    MailActions(OutgoingMails outgoing, Inbox inbox, MailReview review, LineGuard lines, CurrentUser user) {
        this.lines = lines;
        this.outgoing = outgoing;
        this.inbox = inbox;
        this.review = review;
        this.user = user;
    }

    /** @param keer how often it had been sent again when the button was shown */
    @PostMapping("/post/{mailId}/opnieuw")
    String sendAgain(@PathVariable UUID mailId, @RequestParam int keer, RedirectAttributes afterwards) {
        OutgoingMail mail = outgoing.find(mailId)
                .filter(found -> lines.holdOrCareFor(found.caseNumber()))
                .orElseThrow(MailActions::notFound);
        if (review.sendAgainUnasked(mailId, keer, user.id())) {
            afterwards.addFlashAttribute(
                    "done", "De mail aan " + mail.recipient().value() + " vertrekt zo dadelijk opnieuw.");
        } else {
            afterwards.addFlashAttribute(
                    "done",
                    "Er is niets gebeurd: deze mail wordt al opnieuw verzonden. Kijk hieronder hoe ver ze staat.");
        }
        return mail.caseNumber() == null ? "redirect:/post" : "redirect:/dossiers/" + mail.caseNumber() + "/post";
    }

    @PostMapping("/post/{mailId}/aanvraag")
    String overrule(@PathVariable UUID mailId, RedirectAttributes afterwards) {
        inbox.entry(mailId)
                .filter(mail -> lines.holdOrCareFor(mail.caseNumber()))
                .orElseThrow(MailActions::notFound);
        try {
            String caseNumber = review.takeAsRequestUnasked(mailId, user.id());
            InboxKind kind = inbox.entry(mailId).orElseThrow().kind();
            afterwards.addFlashAttribute(
                    "done",
                    kind == InboxKind.REPLY
                            ? "De mail is nu behandeld als antwoord op een mail van ons."
                            : "De mail is nu aanvraag " + caseNumber
                                    + ". De taak om ze aan te vullen staat in de takenlijst.");
            return caseNumber == null ? "redirect:/post" : "redirect:/dossiers/" + caseNumber + "/post";
        } catch (InvalidInput refused) {
            afterwards.addFlashAttribute("problem", refused.getMessage());
            return "redirect:/post";
        } catch (NoSuchElementException unknown) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
