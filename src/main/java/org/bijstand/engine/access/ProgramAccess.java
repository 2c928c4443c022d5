package org.bijstand.engine.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Programs: proof with each request, no session, never a redirect to a page. */
@Configuration(proxyBeanMethods = false)
class ProgramAccess {

    @Bean
    @Order(1)
    SecurityFilterChain programChain(
            HttpSecurity http, IdentityService identity, SignIn signIn, ResponseHeaders responseHeaders)
            throws Exception {
        // A browser that was once given a password sends it with every request, also with one that a foreign page made.
        var madeByForeignPage = new RequestHeaderRequestMatcher("Sec-Fetch-Site", "cross-site");
        http.securityMatcher(Requests.path("/engine-rest/**", "/actuator/**"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(madeByForeignPage).denyAll())
                .authorizeHttpRequests(PathRule::apply)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(new EngineUserFilter(identity), AuthorizationFilter.class);
        signIn.ofPrograms(http);
        responseHeaders.forPrograms(http);
        return http.build();
    }
}
