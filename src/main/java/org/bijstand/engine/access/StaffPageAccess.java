package org.bijstand.engine.access;

import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.savedrequest.RequestCache;

/** Our own pages for staff, and everything that no other chain takes. */
@Configuration(proxyBeanMethods = false)
class StaffPageAccess {

    @Bean
    @Order(4)
    SecurityFilterChain staffPageChain(
            HttpSecurity http,
            AuthenticationEntryPoint toLogInPage,
            RequestCache requestCache,
            IdentityService identity,
            SignIn signIn,
            SessionCheck sessionCheck,
            LogOut logOut,
            ResponseHeaders responseHeaders)
            throws Exception {
        http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .authorizeHttpRequests(PathRule::apply)
                .requestCache(cache -> cache.requestCache(requestCache))
                .logout(logOut::ofPages)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(toLogInPage)
                        .accessDeniedHandler(new ExpiredLogInPage(LogInEntry.PAGE + "?verlopen")))
                .addFilterBefore(sessionCheck, AnonymousAuthenticationFilter.class)
                .addFilterAfter(new EngineUserFilter(identity), AuthorizationFilter.class);
        signIn.ofPeople(http);
        responseHeaders.forStaff(http);
        return http.build();
    }
}
