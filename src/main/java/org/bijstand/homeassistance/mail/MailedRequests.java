package org.bijstand.homeassistance.mail;

import org.bijstand.homeassistance.RequestsByMail;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.mail.inbox.RequestHandler;
import org.springframework.stereotype.Component;

/** Whoever writes to the service without answering a mail of ours asks for help at home. */
@Component
class MailedRequests implements RequestHandler {

    private final RequestsByMail requests;

    MailedRequests(RequestsByMail requests) {
        this.requests = requests;
    }

    @Override
    public String open(InboxMail mail) {
        return requests.open(mail);
    }
}
