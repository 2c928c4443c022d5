package org.bijstand.mail.process;

import org.bijstand.casefile.Urgency;
import org.bijstand.mail.MailFailed;
import org.bijstand.mail.inbox.MailReviews;
import org.bijstand.mail.inbox.MailReviews.Matter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A mail that could not be delivered becomes a coordinator's task, in the transaction that gives the mail up. */
@Component
class UndeliveredMail {

    private final MailReviews reviews;

    UndeliveredMail(MailReviews reviews) {
        this.reviews = reviews;
    }

    @EventListener
    void follow(MailFailed mail) {
        reviews.open(Matter.UNDELIVERED, mail.mailId(), mail.caseNumber(), Urgency.NORMAL);
    }
}
