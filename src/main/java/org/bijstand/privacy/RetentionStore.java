package org.bijstand.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.ServiceLine;

/** What the nightly clean-up asks of the database. */
public interface RetentionStore {

    /** @return false when this night has begun already, on this node or another one */
    boolean begin(LocalDate day);

    void finished(LocalDate day, Instant at, Map<String, Integer> counts);

    /** Only one node at a time does what follows, until the end of the transaction. @return false when another one does */
    boolean lock();

    /** Cases of the line that were closed before, the oldest first. */
    List<String> closedBefore(ServiceLine line, Instant before, int most);
}
