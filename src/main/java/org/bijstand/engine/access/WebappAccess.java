package org.bijstand.engine.access;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Tasklist, Cockpit, Admin and Welcome: they bring their own guard against CSRF and their own content policy. */
@Configuration(proxyBeanMethods = false)
class WebappAccess {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Bean
    @Order(3)
    SecurityFilterChain webappChain(
            HttpSecurity http,
            AuthenticationEntryPoint toLogInPage,
            RequestCache requestCache,
            SessionCheck sessionCheck,
            LogOut logOut,
            ResponseHeaders responseHeaders)
            throws Exception {
        RequestMatcher signOut =
                Requests.PATH.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout/**");
        // A foreign page can't send the header. Camunda looks at its value, but answers by ending the person's session.
        RequestMatcher madeByForeignPage =
                request -> !READING.contains(request.getMethod()) && request.getHeader("X-XSRF-TOKEN") == null;
        http.securityMatcher(Requests.path("/camunda/**"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(madeByForeignPage).denyAll())
                .authorizeHttpRequests(PathRule::apply)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(requestCache))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(toLogInPage))
                .logout(logout -> logOut.ofWebapp(logout)
                        .logoutRequestMatcher(
                                new AndRequestMatcher(signOut, new NegatedRequestMatcher(madeByForeignPage))))
                .addFilterBefore(sessionCheck, AnonymousAuthenticationFilter.class);
        responseHeaders.forWebapps(http);
        return http.build();
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
}
