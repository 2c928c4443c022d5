package org.bijstand.engine.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Partners and members: the secret in the link is the only proof, and the same request carries it. Neither cookie nor
 * session gives any right here, so that a foreign page has nothing to ride on and a CSRF token would guard nothing; a
 * person of our staff who opens a link does so as its holder.
 */
@Configuration(proxyBeanMethods = false)
class LinkPageAccess {

    @Bean
    @Order(2)
    SecurityFilterChain linkPageChain(HttpSecurity http, ResponseHeaders responseHeaders) throws Exception {
        http.securityMatcher(Requests.path(PathRule.LINK_PAGES))
                .authorizeHttpRequests(PathRule::apply)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        responseHeaders.forLinkHolders(http);
        return http.build();
    }
}
