package org.bijstand.engine.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A log-in page left open overnight has lost its session: the person gets a fresh one that says so, where any other
 * refusal stays a refusal.
 */
class ExpiredLogInPage implements AccessDeniedHandler {

    private final String freshPage;
    private final AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();

    ExpiredLogInPage(String freshPage) {
        this.freshPage = freshPage;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        boolean loggingInOrOut = freshPage.startsWith(request.getServletPath())
                || request.getServletPath().equals("/afmelden");
        if (refusal instanceof CsrfException && loggingInOrOut) {
            response.sendRedirect(freshPage);
        } else {
            refuse.handle(request, response, refusal);
        }
    }
}
