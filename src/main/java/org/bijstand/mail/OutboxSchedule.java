package org.bijstand.mail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Empties the outbox all the time. Tests switch it off and send themselves. */
@Component
@ConditionalOnProperty(name = "bijstand.mail.sending", havingValue = "true", matchIfMissing = true)
class OutboxSchedule {

    private final OutboxSender sender;

    OutboxSchedule(OutboxSender sender) {
        this.sender = sender;
    }

    @Scheduled(fixedDelayString = "${bijstand.mail.send-every:PT2S}")
    void send() {
        sender.sendDue();
    }
}
