package org.bijstand.homeassistance.mail;

import java.util.Optional;
import org.bijstand.casefile.MailRequest;
import org.bijstand.casefile.MailRequests;
import org.bijstand.homeassistance.RequestsByMail;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.mail.inbox.LetterUrgency;
import org.bijstand.mail.inbox.MailReviews;
import org.bijstand.mail.inbox.ReplyHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What somebody adds to a request: it is shown with the request as long as nobody has decided on that. */
@Component
class RepliesToReceipts implements ReplyHandler {

    private final MailRequests requests;
    private final RequestsByMail byMail;
    private final Inbox inbox;
    private final ObjectProvider<MailReviews> reviews;
    private final LetterUrgency urgencies;

    RepliesToReceipts(
            MailRequests requests,
            RequestsByMail byMail,
            Inbox inbox,
            ObjectProvider<MailReviews> reviews,
            LetterUrgency urgencies) {
        this.requests = requests;
        this.byMail = byMail;
        this.inbox = inbox;
        this.reviews = reviews;
        this.urgencies = urgencies;
    }

    @Override
    public boolean take(InboxMail mail) {
        String answered = mail.answered().caseNumber();
        if (answered == null) {
            return false;
        }
        String current = requests.lockCurrent(answered);
        Optional<MailRequest> open = requests.find(current).filter(MailRequest::isOpen);
        if (open.isPresent()) {
            byMail.add(open.get(), mail);
        }
        boolean takenUp = open.isPresent() && byMail.isTakenUp(current);
        boolean joined = open.isEmpty() && !current.equals(answered);
        if (takenUp || joined) {
            haveRead(mail, current);
        }
        return open.isPresent() || joined;
    }

    /**
     * In a task of its own: whoever answers an old receipt writes about the case that the request was joined to, and whoever
     * is at work on the request may have opened it before this mail came.
     */
    private void haveRead(InboxMail mail, String caseNumber) {
        inbox.assign(mail.id(), caseNumber);
        reviews.getObject().open(MailReviews.Matter.REPLY, mail.id(), caseNumber, urgencies.of(mail));
    }
}
