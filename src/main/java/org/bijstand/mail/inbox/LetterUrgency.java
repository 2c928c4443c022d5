package org.bijstand.mail.inbox;

import org.bijstand.casefile.Urgency;

/** How soon somebody has to read what came in (H1). */
@FunctionalInterface
public interface LetterUrgency {

    Urgency of(InboxMail mail);
}
