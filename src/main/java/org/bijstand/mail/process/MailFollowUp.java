package org.bijstand.mail.process;

import org.bijstand.engine.incident.FollowUps;
import org.bijstand.mail.MailFailed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A mail that could not be delivered becomes a coordinator's task, in the transaction that gives the mail up. */
@Component
class MailFollowUp {

    private final FollowUps followUps;

    MailFollowUp(FollowUps followUps) {
        this.followUps = followUps;
    }

    @EventListener
    void follow(MailFailed mail) {
        followUps.open(mail.caseNumber() == null ? "mail " + mail.template() : mail.caseNumber());
    }
}
