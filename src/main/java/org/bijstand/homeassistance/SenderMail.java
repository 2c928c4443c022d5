package org.bijstand.homeassistance;

import org.bijstand.casefile.MailRequest;

/** What somebody who wrote a mail is told by mail, in the language they write. */
public interface SenderMail {

    /** The mail has come, and what happens next. */
    void confirm(MailRequest request, Missing missing);

    /** @param caseNumber to which the mail turned out to belong */
    void tellJoined(MailRequest request, String caseNumber);

    /** What the sender could add to be helped sooner. */
    record Missing(boolean membershipNumber, boolean phone, boolean address) {

        public boolean any() {
            return membershipNumber || phone || address;
        }
    }
}
