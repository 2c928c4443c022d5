package org.bijstand.engine.access;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one check of sessions, for our pages as for Camunda's web applications. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    SessionCheck sessionCheck(SessionLimits limits, SignOuts signOuts, SignIn signIn, Clock clock) {
        return new SessionCheck(limits, signOuts, signIn, clock);
    }

    /** It runs within Spring Security, and not a second time in front of it. */
    @Bean
    FilterRegistrationBean<SessionCheck> noSessionCheckOfItsOwn(SessionCheck check) {
        var registration = new FilterRegistrationBean<>(check);
        registration.setEnabled(false);
        return registration;
    }
}
