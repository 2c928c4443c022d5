package org.bijstand.mail.web;

import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.mail.inbox.InboxState;

/** What became of a mail that came in, as a case worker reads it. */
final class IncomingWords {

    private IncomingWords() {}

    static String state(InboxEntry mail) {
        if (mail.state() == InboxState.STORED) {
            return "Wordt verwerkt";
        }
        if (mail.state() == InboxState.QUARANTINED) {
            return "In quarantaine: " + mail.reason().label();
        }
        if (mail.overruledBy() != null) {
            return "Toch als " + mail.kind().label() + " behandeld door " + mail.overruledBy();
        }
        String kind = mail.kind().label();
        return "Verwerkt: " + kind;
    }
}
