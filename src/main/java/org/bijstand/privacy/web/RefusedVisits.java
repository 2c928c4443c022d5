package org.bijstand.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Somebody who is no privacy officer tried these pages: that is worth a line. */
@Component
class RefusedVisits {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedVisits.class);

    @EventListener
    void on(AuthorizationDeniedEvent<?> refused) {
        if (refused.getObject() instanceof HttpServletRequest request
                && (request.getContextPath() + request.getServletPath()).startsWith("/privacy")) {
            Authentication person = refused.getAuthentication().get();
            LOG.warn("{} was refused at the privacy pages", person == null ? "nobody" : person.getName());
        }
    }
}
