package org.bijstand.partner.process;

import java.util.Map;
import java.util.UUID;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Postcodes;
import org.bijstand.mail.OutgoingWords;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.mail.process.ReviewedMail;
import org.bijstand.partner.Offer;
import org.bijstand.partner.Offers;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerRegister;
import org.bijstand.partner.mail.OfferMail;
import org.springframework.stereotype.Component;

/** What a partner wrote, beside the offer that it is about. */
@Component
class AnswerMailView {

    private static final String NOT_SURE = "De mailserver kan niet bevestigen dat de mail echt van de afzender komt.";
    private static final String OTHER_SENDER =
            "De mail komt van een ander adres dan dat waarnaar we het aanbod stuurden.";
    private static final String UNCLEAR = "Wat er staat, is niet maar op één manier te begrijpen.";

    private final Inbox inbox;
    private final ReviewedMail mail;
    private final OutgoingWords words;
    private final Offers offers;
    private final PartnerRegister partners;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final Postcodes postcodes;

    AnswerMailView(
            Inbox inbox,
            ReviewedMail mail,
            OutgoingWords words,
            Offers offers,
            PartnerRegister partners,
            Assignments assignments,
            CaseFiles cases,
            Postcodes postcodes) {
        this.inbox = inbox;
        this.mail = mail;
        this.words = words;
        this.offers = offers;
        this.partners = partners;
        this.assignments = assignments;
        this.cases = cases;
        this.postcodes = postcodes;
    }

    Map<String, Object> of(UUID mailId) {
        InboxMail answer = inbox.get(mailId);
        Offer offer = offers.find(OfferMail.offerId(answer)).orElseThrow();
        Partner partner = partners.get(offer.partnerId());
        Assignment assignment = assignments.get(offer.assignmentNumber());
        String postcode = cases.get(assignment.caseNumber()).address().postcode();
        Map<String, Object> shown = mail.shown(mailId);
        shown.put("partner", partner.name());
        shown.put("phone", partner.phone());
        shown.put("service", assignment.service().label());
        shown.put("municipality", postcode + " " + postcodes.require(postcode).municipality(Language.NL));
        shown.put("openUntil", words.when(offer.expiresAt()));
        shown.put("open", offers.isOpen(offer));
        shown.put("visits", assignment.visits().stream().map(VisitRow::of).toList());
        shown.put("why", why(answer));
        return shown;
    }

    private static String why(InboxMail answer) {
        if (!answer.sure()) {
            return NOT_SURE;
        }
        return OfferMail.isFromWhoWasAsked(answer) ? UNCLEAR : OTHER_SENDER;
    }
}
