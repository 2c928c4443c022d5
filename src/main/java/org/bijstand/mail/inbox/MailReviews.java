package org.bijstand.mail.inbox;

import java.util.UUID;
import org.bijstand.casefile.Urgency;

/** Puts mail before a person, within the caller's transaction. */
public interface MailReviews {

    /** What there is to do about a mail. */
    enum Matter {
        /** Somebody wrote about a case; it has to be read. */
        REPLY,
        /** A partner answered an offer in words that can be taken in more than one way. */
        ANSWER,
        /** What came in can't be read or shouldn't be trusted. */
        QUARANTINE,
        /** A mail of ours did not arrive. */
        UNDELIVERED
    }

    /**
     * @param mailId of the mail that came in; of the mail that went out when it is undelivered
     * @param caseNumber null when the mail belongs to no case
     */
    void open(Matter matter, UUID mailId, String caseNumber, Urgency urgency);
}
