package org.bijstand.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Who wrote to us and was written to, by e-mail address in lower case. */
public interface Correspondence {

    /** Whether any mail from or to the address is kept. */
    boolean isKnown(String address);

    /** The cases in which something stands that was written from the address. */
    Set<String> casesWrittenIn(String address);

    /** Every address, with when the newest mail from or to it came to be; mail that is still to be sent doesn't count. */
    Map<String, Instant> newestByAddress();
}
