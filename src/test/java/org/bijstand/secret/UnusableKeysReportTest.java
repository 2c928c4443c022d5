package org.bijstand.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnusableKeysReportTest {

    @Test
    void anOperatorReadsTheSentencesAndNoStackTrace() {
        UnusableKeys refused = new UnusableKeys(List.of("Set BIJSTAND_KEYS_KNOWN_2025 again: …", "Another sentence."));

        assertThat(new UnusableKeysReport()
                        .analyze(new IllegalStateException("start", refused))
                        .getDescription())
                .isEqualTo("Set BIJSTAND_KEYS_KNOWN_2025 again: …" + System.lineSeparator() + "Another sentence.");
    }
}
