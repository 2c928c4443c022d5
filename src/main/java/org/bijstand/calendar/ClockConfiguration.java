package org.bijstand.calendar;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock of the application; its zone is the only place where local time comes from. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Bean
    @Profile("!demo & !test")
    Clock systemClock() {
        return Clock.system(BRUSSELS);
    }

    @Bean
    @Profile("demo | test")
    MovableClock movableClock(ApplicationEventPublisher events) {
        return new MovableClock(Clock.system(BRUSSELS), events);
    }
}
