package org.bijstand.privacy;

import java.time.Clock;
import org.bijstand.casefile.CaseRead;
import org.bijstand.casefile.PersonRead;
import org.bijstand.engine.access.CurrentUser;
import org.bijstand.privacy.ReadLog.Reading;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes who was shown a case. It happens in the transaction that reads the case, before anything is shown: when that
 * fails, nobody has seen anything; when the note can't be written, nothing is shown.
 */
@Component
class ReadingLeavesTrace {

    private final ReadLog log;
    private final CurrentUser user;
    private final Clock clock;

    ReadingLeavesTrace(ReadLog log, CurrentUser user, Clock clock) {
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    @EventListener
    void on(CaseRead read) {
        if (read.link() != null) {
            log.add(new Reading("link:" + read.link(), read.caseNumber(), read.where(), clock.instant()));
        } else if (user.isSignedIn()) {
            log.add(new Reading(user.id(), read.caseNumber(), read.where(), clock.instant()));
        }
    }

    @EventListener
    void on(PersonRead read) {
        log.addPerson(user.id(), read.reference(), read.where(), clock.instant());
    }
}
