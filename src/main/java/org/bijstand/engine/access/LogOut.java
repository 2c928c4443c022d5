package org.bijstand.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.stereotype.Component;

/** Signing out: once, and everywhere. */
@Component
public class LogOut {

    /** Where the log-in page leads on to, once: the organisation's own sign-out. */
    private static final String ELSEWHERE = LogOut.class.getName();

    private final SignOuts signOuts;
    private final SignIn signIn;

    LogOut(SignOuts signOuts, SignIn signIn) {
        this.signOuts = signOuts;
        this.signIn = signIn;
    }

    void ofPages(LogoutConfigurer<HttpSecurity> logout) {
        prepared(logout).logoutUrl("/afmelden").logoutSuccessHandler((request, response, person) -> {
            rememberElsewhere(request, response, person);
            response.sendRedirect(LogInEntry.SIGNED_OUT);
        });
    }

    /** Asked for by a script, which then opens the log-in page (webapp-session.js). */
    LogoutConfigurer<HttpSecurity> ofWebapp(LogoutConfigurer<HttpSecurity> logout) {
        return prepared(logout).logoutSuccessHandler((request, response, person) -> {
            rememberElsewhere(request, response, person);
            response.setStatus(HttpStatus.NO_CONTENT.value());
        });
    }

    /** The address at which somebody who has just signed out goes on doing so, or null; asked for once. */
    public static String elsewhere(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return null;
        }
        Object address = session.getAttribute(ELSEWHERE);
        session.removeAttribute(ELSEWHERE);
        return (String) address;
    }

    private LogoutConfigurer<HttpSecurity> prepared(LogoutConfigurer<HttpSecurity> logout) {
        return logout.addLogoutHandler(this::endAllSessions).addLogoutHandler(forgetDrafts());
    }

    private void endAllSessions(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        if (person != null && person.getPrincipal() instanceof SignedIn signedIn) {
            signOuts.signOut(signedIn.id());
        }
    }

    /** In a session of its own, since the person's has ended. */
    private void rememberElsewhere(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        if (person != null) {
            signIn.signOutElsewhere(request, response, person)
                    .ifPresent(address -> request.getSession().setAttribute(ELSEWHERE, address));
        }
    }

    /** What an application keeps in the browser must not outlive the log-out on a shared computer. */
    private static LogoutHandler forgetDrafts() {
        return new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE));
    }
}
