package org.bijstand.partner.mail;

import org.bijstand.mail.MailFailed;
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

    @EventListener
    void end(MailFailed mail) {
        if (OfferMail.asks(mail.template())) {
            answers.undelivered(OfferMail.offerId(mail.occasion()));
        }
    }
}
