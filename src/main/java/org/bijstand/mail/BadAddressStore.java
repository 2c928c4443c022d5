package org.bijstand.mail;

import java.time.Instant;
import java.util.UUID;

/** Where addresses are kept that mail came back from. Each method runs in the caller's transaction. */
public interface BadAddressStore extends BadAddresses {

    /** An address that is known already keeps the moment since when. */
    void add(MailAddress address, String reason, UUID mailId, Instant now);

    void remove(MailAddress address);
}
