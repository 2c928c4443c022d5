package org.bijstand.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Ends what has lasted too long, or what its person has left (see {@link SessionSettings}). */
@Component
class SessionLimits {

    /** What a script of ours calls while somebody moves or types in Tasklist or Cockpit (webapp-session.js). */
    static final String PRESENCE = "/sessie";

    private static final String SEEN_AT = SessionLimits.class.getName();

    private final SessionSettings settings;
    private final Clock clock;

    SessionLimits(SessionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Also keeps in the session that the person is there, when this request tells. */
    boolean areReached(HttpServletRequest request, SignedIn person) {
        Instant now = clock.instant();
        HttpSession session = request.getSession();
        Instant seenAt = (Instant) session.getAttribute(SEEN_AT);
        if (now.isAfter(person.since().plus(settings.longest()))
                || now.isAfter((seenAt == null ? person.since() : seenAt).plus(settings.idle()))) {
            return true;
        }
        if (isMadeByPerson(request)) {
            session.setAttribute(SEEN_AT, now);
        }
        return false;
    }

    /** Not by an application that refreshes itself. */
    private static boolean isMadeByPerson(HttpServletRequest request) {
        String path = request.getServletPath();
        String destination = request.getHeader("Sec-Fetch-Dest");
        return path.equals(PRESENCE)
                || !path.startsWith("/camunda/api/") && (destination == null || "document".equals(destination));
    }
}
