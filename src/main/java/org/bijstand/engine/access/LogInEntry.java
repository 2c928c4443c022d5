package org.bijstand.engine.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** What happens to somebody who has not signed in. */
@Configuration(proxyBeanMethods = false)
public class LogInEntry {

    public static final String PAGE = "/aanmelden";

    public static final String SIGNED_OUT = PAGE + "?afgemeld";

    /**
     * Leads a person to the log-in page, and only answers "not signed in" to the rest: to Tasklist's calls, so that it
     * notices, and to frames, pictures and fonts, which would each fetch a log-in page with a session of its own and
     * spoil the one that the person sees.
     */
    @Bean
    AuthenticationEntryPoint toLogInPage() {
        var toLogInPage = new LoginUrlAuthenticationEntryPoint(PAGE);
        toLogInPage.setFavorRelativeUris(true);
        var byRequest =
                new DelegatingAuthenticationEntryPoint(new LinkedHashMap<>(Map.of(Requests::opensPage, toLogInPage)));
        byRequest.setDefaultEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
        return byRequest;
    }

    /** Where somebody wanted to go before signing in: kept here, never taken from an address. */
    @Bean
    RequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(Requests::opensPage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
