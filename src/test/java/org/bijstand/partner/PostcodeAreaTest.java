package org.bijstand.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeAreaTest {

    @ParameterizedTest
    @CsvSource({"1030, 1030, 1030, 1", "1000-1299, 1000, 1299, 300", "10*, 1000, 1099, 100", "9*, 9000, 9999, 1000"})
    void itIsWrittenAsAPostcodeARangeOrABeginning(String text, String first, String last, int width) {
        PostcodeArea area = PostcodeArea.parse(text);

        assertThat(area).isEqualTo(new PostcodeArea(first, last));
        assertThat(area.width()).isEqualTo(width);
    }

    @Test
    void bothEndsBelongToIt() {
        PostcodeArea area = PostcodeArea.parse("1000-1299");

        assertThat(area.contains("1000")).isTrue();
        assertThat(area.contains("1299")).isTrue();
        assertThat(area.contains("1300")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "103", "10300", "0*", "*", "1030*", "1299-1000", "0999", "1030-", "a"})
    void anythingElseIsNoArea(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PostcodeArea.parse(text));
    }
}
