package org.bijstand.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class InszTest {

    private static final Year PRESENT = Year.of(2026);

    @ParameterizedTest
    @CsvSource({
        // both centuries
        "85073003328, 1985-07-30",
        "17073003384, 2017-07-30",
        "00012556777, 2000-01-25",
        "72020290081, 1972-02-02",
        // BIS numbers: the month raised by 40, and by 20 when the sex is unknown
        "98472899765, 1998-07-28",
        "01490700185, 2001-09-07",
        // the remainder 0 gives the check 97
        "85073006197, 1985-07-30"
    })
    void aNumberTellsTheDateOfBirth(String number, LocalDate birthDate) {
        assertThat(Insz.parse(number, PRESENT).birthDate()).contains(birthDate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000001001", "002001001", "004001001", "850000002", "850700003", "852000004", "850231005"})
    void aNumberOfAnUnknownDateIsAcceptedButTellsNoDateOfBirth(String firstNine) {
        for (String century : new String[] {"", "2"}) {
            String check = "%02d".formatted(97 - Long.parseLong(century + firstNine) % 97);
            Year present = Year.of(2085);

            assertThat(Insz.parse(firstNine + check, present).birthDate()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"85.07.30-033.28", "85 07 30 033 28", " 850730-03328 ", "85/07/30-033.28"})
    void separatorsDoNotMatter(String written) {
        Insz insz = Insz.parse(written, PRESENT);

        assertThat(insz.digits()).isEqualTo("85073003328");
        assertThat(insz.formatted()).isEqualTo("85.07.30-033.28");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678901",
                // one digit wrong, two digits exchanged
                "85073003329",
                "85073030328",
                // the remainder 0 is never written as 00
                "85073006100",
                // a check that is right, in the months 13 and 60 and in the serials 000 and 999
                "85133003370",
                "85603003311",
                "85073000061",
                "85073099932"
            })
    void aNumberThatCannotExistIsRefused(String number) {
        assertThatThrownBy(() -> Insz.parse(number, PRESENT))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("'INSZ' klopt niet: het controlegetal past er niet bij. "
                        + "Vergelijk het met de identiteitskaart.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Insz(number));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"8507300332", "850730033281", "85073003A28", "٨٥٠٧٣٠٠٣٣٢٨"})
    void whatDoesNotCountElevenDigitsIsRefused(String text) {
        assertThatThrownBy(() -> Insz.parse(text, PRESENT))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("'INSZ' telt 11 cijfers.");
    }

    @Test
    void nobodyIsBornAfterThePresentYear() {
        String bornIn2017 = "17073003384";

        assertThat(Insz.parse(bornIn2017, Year.of(2017)).digits()).isEqualTo(bornIn2017);
        assertThatThrownBy(() -> Insz.parse(bornIn2017, Year.of(2016))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theNumberNeverShowsInALog() {
        assertThat(Insz.parse("85073003328", PRESENT)).hasToString("Insz[***]");
    }
}
