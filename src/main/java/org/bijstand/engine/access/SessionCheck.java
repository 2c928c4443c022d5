package org.bijstand.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Keeps sessions from outliving the person's presence and rights: an open Tasklist refreshes itself and its session
 * would never end. Within a minute somebody who was removed, whose password was changed, or who signed out through another
 * node, is signed out, and somebody who changed groups works with the new ones.
 */
class SessionCheck extends OncePerRequestFilter {

    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final String CHECKED_AT = SessionCheck.class.getName();

    /** Camunda's web applications keep who somebody is, with groups and applications, for minutes. */
    private static final String KEPT_BY_WEBAPPS = "authenticatedUser";

    private final SessionLimits limits;
    private final SignOuts signOuts;
    private final SignIn signIn;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionCheck(SessionLimits limits, SignOuts signOuts, SignIn signIn, Clock clock) {
        this.limits = limits;
        this.signOuts = signOuts;
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session != null && before != null && before.getPrincipal() instanceof SignedIn person) {
            // One at a time: a page sends many requests at once, and a proof may be good for one renewal only.
            synchronized (WebUtils.getSessionMutex(session)) {
                check(before, person, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private void check(
            Authentication before, SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            SecurityContextHolder.clearContext();
            return;
        }
        signOuts.begin(session, person);
        if (limits.areReached(request, person) || signOuts.isOverHere(session, person)) {
            end(session);
        } else if (isDue(session)) {
            Optional<Authentication> now =
                    signOuts.isOver(session, person) ? Optional.empty() : signIn.renewed(before, request, response);
            now.ifPresentOrElse(found -> renew(before, found, request, response), () -> end(session));
        }
    }

    private static void end(HttpSession session) {
        session.invalidate();
        SecurityContextHolder.clearContext();
    }

    private void renew(
            Authentication before, Authentication now, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        session.setAttribute(CHECKED_AT, clock.instant());
        if (!now.getAuthorities().equals(before.getAuthorities())) {
            session.removeAttribute(KEPT_BY_WEBAPPS);
        }
        SecurityContext context = new SecurityContextImpl(now);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private boolean isDue(HttpSession session) {
        Instant checkedAt = (Instant) session.getAttribute(CHECKED_AT);
        return checkedAt == null || clock.instant().isAfter(checkedAt.plus(TRUSTED));
    }
}
