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

/**
 * Keeps sessions from outliving the person's rights: an open Tasklist refreshes itself and its session never ends.
 * Within a minute a removed user is signed out, and somebody who changed groups works with the new ones.
 */
class SessionCheck extends OncePerRequestFilter {

    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final String CHECKED_AT = SessionCheck.class.getName();

    private final EngineLogIn users;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionCheck(EngineLogIn users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && before != null && before.getPrincipal() instanceof SignedIn && isDue(session)) {
            Optional<Authentication> now = users.signedIn(before.getName());
            if (now.isEmpty()) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else {
                session.setAttribute(CHECKED_AT, clock.instant());
                SecurityContext context = new SecurityContextImpl(now.get());
                SecurityContextHolder.setContext(context);
                contexts.saveContext(context, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isDue(HttpSession session) {
        Instant checkedAt = (Instant) session.getAttribute(CHECKED_AT);
        return checkedAt == null || clock.instant().isAfter(checkedAt.plus(TRUSTED));
    }
}
