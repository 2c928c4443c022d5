package org.bijstand.homeassistance;

import java.util.UUID;
import org.bijstand.casefile.Urgency;

/** What the process of a request by mail is told. */
public interface MailRequestProcess {

    void begin(String caseNumber, UUID mailId, Urgency urgency);

    /** The request has to be looked at sooner than was thought. */
    void raise(String caseNumber, Urgency urgency);

    /** Whether somebody has claimed its task. */
    boolean isTakenUp(String caseNumber);
}
