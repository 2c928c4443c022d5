package org.bijstand.partner.mail;

import org.bijstand.mail.MailFailed;
import org.bijstand.mail.inbox.TryLater;
import org.bijstand.partner.DispatchBusy;
import org.bijstand.partner.OfferAnswers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A partner whom the question doesn't reach gives no answer to wait for (H7). */
@Component
class UndeliveredOffers {

    private final OfferAnswers answers;

    UndeliveredOffers(OfferAnswers answers) {
        this.answers = answers;
    }

    /** @throws TryLater when the search is between two steps; then the mail has not come back or failed yet either */
    @EventListener
    void end(MailFailed mail) {
        if (OfferMail.asks(mail.template())) {
            try {
                answers.undelivered(OfferMail.offerId(mail.occasion()));
            } catch (DispatchBusy busy) {
                throw new TryLater(busy);
            }
        }
    }
}
