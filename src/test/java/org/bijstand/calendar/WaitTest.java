package org.bijstand.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitTest {

    @ParameterizedTest
    @CsvSource({"PT0S, 0, PT0S", "PT30M, 0, PT30M", "P14D, 14, PT0S", "P1DT2H, 1, PT2H", "P2W, 14, PT0S"})
    void daysAndTimeAreReadApart(String text, int days, Duration time) {
        assertThat(Wait.parse(text, "clock")).isEqualTo(new Wait(days, time, false));
        assertThat(Wait.parse(text, "office")).isEqualTo(new Wait(days, time, true));
    }

    @ParameterizedTest
    @CsvSource({
        "30 minuten, clock",
        "null, clock",
        "PT, clock",
        "P, clock",
        "'', clock",
        "-PT1H, clock",
        "PT-1H, clock",
        "P-1D, clock",
        "P1M, clock",
        "PT1H, kantoor",
        "PT1H, null"
    })
    void whatIsNoWaitIsRefused(String text, String counting) {
        assertThatIllegalArgumentException().isThrownBy(() -> Wait.parse(text, counting));
    }
}
