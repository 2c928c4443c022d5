package org.bijstand.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClockConfigurationTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(ClockConfiguration.class);

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test"})
    void inDemoAndTestsTheClockCanBeMoved(String profile) {
        application
                .withPropertyValues("spring.profiles.active=" + profile)
                .run(context -> assertThat(context).getBean(Clock.class).isInstanceOf(MovableClock.class));
    }

    @Test
    void inProductionItIsTheSystemClockOfBrussels() {
        application
                .withPropertyValues("spring.profiles.active=production")
                .run(context ->
                        assertThat(context).getBean(Clock.class).isEqualTo(Clock.system(ZoneId.of("Europe/Brussels"))));
    }
}
