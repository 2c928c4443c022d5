package org.bijstand.engine.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bijstand.engine.access.db.SignOutTable;
import org.springframework.stereotype.Component;

/**
 * When each person last signed out: a session that is older than that is over, on whichever browser. This node knows at
 * once, another one as soon as it looks in the database (see {@link SessionCheck}).
 */
@Component
class SignOuts {

    private final Map<String, Instant> here = new ConcurrentHashMap<>();
    private final SignOutTable table;
    private final Clock clock;

    SignOuts(SignOutTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    void signOut(String id) {
        // As exact as the database keeps it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        here.put(id, now);
        table.set(id, now);
    }

    /** Whether the person has signed out on this node since they came. */
    boolean isOverHere(SignedIn person) {
        return isAfter(here.get(person.id()), person);
    }

    /** Whether the person has signed out on any node since they came. */
    boolean isOver(SignedIn person) {
        return isAfter(table.find(person.id()).orElse(null), person);
    }

    private static boolean isAfter(Instant signedOut, SignedIn person) {
        return signedOut != null && !person.since().isAfter(signedOut);
    }
}
