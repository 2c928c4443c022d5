package org.bijstand.engine.access;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bijstand.engine.access.db.SignOutTable;
import org.springframework.stereotype.Component;

/**
 * How often each person has signed out: a session that began before the last time is over, on whichever browser. This
 * node knows at once, another one as soon as it looks in the database (see {@link SessionCheck}).
 */
@Component
class SignOuts {

    private static final String BEFORE_SESSION = SignOuts.class.getName() + ".";

    private final Map<String, Long> here = new ConcurrentHashMap<>();
    private final SignOutTable table;

    SignOuts(SignOutTable table) {
        this.table = table;
    }

    void signOut(String id) {
        here.put(id, table.add(id));
    }

    /** Keeps in the session how often its person had signed out when it began. */
    void begin(HttpSession session, SignedIn person) {
        if (session.getAttribute(BEFORE_SESSION + person.id()) == null) {
            session.setAttribute(BEFORE_SESSION + person.id(), table.count(person.id()));
        }
    }

    /** Whether the person has signed out on this node since the session began. */
    boolean isOverHere(HttpSession session, SignedIn person) {
        return here.getOrDefault(person.id(), 0L) > beforeSession(session, person);
    }

    /** Whether the person has signed out on any node since the session began. */
    boolean isOver(HttpSession session, SignedIn person) {
        return table.count(person.id()) > beforeSession(session, person);
    }

    private static long beforeSession(HttpSession session, SignedIn person) {
        return (Long) session.getAttribute(BEFORE_SESSION + person.id());
    }
}
