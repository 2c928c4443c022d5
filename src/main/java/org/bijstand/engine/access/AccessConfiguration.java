package org.bijstand.engine.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One log-in for everything. Four chains, because callers prove who they are in different ways: programs with every
 * request, partners and members by the link they hold, staff by a session, with Camunda's web applications a case of
 * their own. {@link PathRule} says who may go where.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String LOG_IN_PAGE = "/aanmelden";

    private static final String OWN_CONTENT_ONLY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    /** Programs: name and password with each request, no session, never a redirect to a page. */
    @Bean
    @Order(1)
    SecurityFilterChain programChain(HttpSecurity http, IdentityService identity) throws Exception {
        // A browser that was once given a password sends it with every request, also with one that a foreign page made.
        var madeByForeignPage = new RequestHeaderRequestMatcher("Sec-Fetch-Site", "cross-site");
        return http.securityMatcher(path("/engine-rest/**", "/actuator/**"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(madeByForeignPage).denyAll())
                .authorizeHttpRequests(PathRule::apply)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.realmName("Bijstand"))
                .addFilterAfter(new EngineUserFilter(identity), AuthorizationFilter.class)
                .build();
    }

    /**
     * Partners and members: the secret in the link is the only proof, and the same request carries it. Neither cookie
     * nor session gives any right here, so that a foreign page has nothing to ride on and a CSRF token would guard
     * nothing; a person of our staff who opens a link does so as its holder.
     */
    @Bean
    @Order(2)
    SecurityFilterChain linkPageChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(path(PathRule.LINK_PAGES))
                .authorizeHttpRequests(PathRule::apply)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_CONTENT_ONLY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex")))
                .build();
    }

    /** Tasklist, Cockpit, Admin and Welcome: they bring their own guard against CSRF and their own content policy. */
    @Bean
    @Order(3)
    SecurityFilterChain webappChain(HttpSecurity http, RequestCache requestCache, EngineLogIn users, Clock clock)
            throws Exception {
        // The header can't be sent by a foreign page, which could otherwise sign people out.
        var signOut = new AndRequestMatcher(
                PATH.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"),
                request -> request.getHeader("X-XSRF-TOKEN") != null);
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(PathRule::apply)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(requestCache))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(toLogInPage()))
                .logout(logout -> logout.logoutRequestMatcher(signOut)
                        .addLogoutHandler(forgetDrafts())
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .addFilterBefore(new SessionCheck(users, clock), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Our own pages for staff, and everything that no other chain takes. */
    @Bean
    @Order(4)
    SecurityFilterChain staffPageChain(
            HttpSecurity http, RequestCache requestCache, IdentityService identity, EngineLogIn users, Clock clock)
            throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .authorizeHttpRequests(PathRule::apply)
                .requestCache(cache -> cache.requestCache(requestCache))
                .formLogin(form -> form.loginPage(LOG_IN_PAGE)
                        .usernameParameter("gebruikersnaam")
                        .passwordParameter("wachtwoord")
                        .failureUrl(LOG_IN_PAGE + "?fout"))
                .logout(logout -> logout.logoutUrl("/afmelden")
                        .addLogoutHandler(forgetDrafts())
                        .logoutSuccessUrl(LOG_IN_PAGE + "?afgemeld"))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(toLogInPage())
                        .accessDeniedHandler(new ExpiredLogInPage(LOG_IN_PAGE + "?verlopen")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_CONTENT_ONLY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new SessionCheck(users, clock), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new EngineUserFilter(identity), AuthorizationFilter.class)
                .build();
    }

    /** Where somebody wanted to go before signing in. */
    @Bean
    RequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(AccessConfiguration::opensPage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Camunda's web applications ask this filter who is signed in; it has to come after Spring Security. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappUserFilter() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(
                Map.of(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebappUser.class.getName()));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    /** Made by hand: a pattern given as text is looked for among Spring's own pages only, and misses other servlets. */
    private static RequestMatcher path(String... patterns) {
        return new OrRequestMatcher(
                Arrays.stream(patterns).<RequestMatcher>map(PATH::matcher).toList());
    }

    /**
     * Leads a person to the log-in page, and only answers "not signed in" to the rest: to Tasklist's calls, so that it
     * notices, and to frames, pictures and fonts, which would each fetch a log-in page with a session of its own and
     * spoil the one that the person sees.
     */
    private static AuthenticationEntryPoint toLogInPage() {
        var toLogInPage = new LoginUrlAuthenticationEntryPoint(LOG_IN_PAGE);
        toLogInPage.setFavorRelativeUris(true);
        var byRequest = new DelegatingAuthenticationEntryPoint(
                new LinkedHashMap<>(Map.of(AccessConfiguration::opensPage, toLogInPage)));
        byRequest.setDefaultEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
        return byRequest;
    }

    /** Whether this is a page that a person opens, as far as the browser says. */
    private static boolean opensPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        String destination = request.getHeader("Sec-Fetch-Dest");
        return "GET".equals(request.getMethod())
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && (destination == null || "document".equals(destination));
    }

    /** Tasklist keeps drafts of forms in the browser; on a shared computer they must not outlive the log-out. */
    private static LogoutHandler forgetDrafts() {
        return new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE));
    }
}
