package org.bijstand.mail.inbox.imap;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the mailbox all the time. Tests switch it off and read it themselves. */
@Component
@ConditionalOnProperty(name = "bijstand.mailbox.polling", havingValue = "true", matchIfMissing = true)
class MailboxSchedule {

    private final MailboxPoller poller;

    MailboxSchedule(MailboxPoller poller) {
        this.poller = poller;
    }

    @Scheduled(fixedDelayString = "${bijstand.mailbox.poll-interval:PT20S}")
    void poll() {
        poller.poll();
    }
}
