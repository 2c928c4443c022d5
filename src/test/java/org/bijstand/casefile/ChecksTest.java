package org.bijstand.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    @Test
    void blanksAroundATextAreTakenAwayAndNothingIsLeftOfBlanksAlone() {
        assertThat(Checks.requiredLine("  Lena ", "Voornaam", 100)).isEqualTo("Lena");
        assertThat(Checks.optional(" \n ", "Verhaal", 100)).isNull();
        assertRefused(() -> Checks.required(" ", "Voornaam", 100), "'Voornaam' is nog leeg. Vul het in.");
    }

    @Test
    void aNameOfThreeHundredCharactersIsRefusedWithItsLengthAndNotRepeated() {
        assertRefused(
                () -> Checks.requiredLine("x".repeat(300), "Voornaam", Checks.NAME),
                "'Voornaam' is te lang: 300 tekens, en er is plaats voor 100. Kort het in.");
    }

    @Test
    void aNameStaysOnOneLine() {
        assertRefused(
                () -> Checks.requiredLine("Lena\nTestmans", "Naam", 100),
                "'Naam' moet op één lijn staan. Haal de regeleinden weg.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lena@leden.example", "lena.o'test+x@sub.leden.example"})
    void anEmailAddressIsAccepted(String address) {
        assertThat(Checks.email(" " + address + " ", "E-mail")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lena",
                "lena@",
                "@leden.example",
                "Lena <lena@leden.example>",
                "lena@leden.example, mira@leden.example",
                "lena@leden.example\r\nBcc: mira@leden.example",
                "le na@leden.example"
            })
    void whatIsNoSingleEmailAddressIsRefusedWithoutRepeatingIt(String address) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Checks.email(address, "E-mail"))
                .withMessageStartingWith("'E-mail' ")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("lena"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0470 00 00 11", "+32 (0)2 000.00.00", "02/000-00-00"})
    void aPhoneNumberIsKeptAsTyped(String number) {
        assertThat(Checks.phone(number, "Telefoon")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "bel mij", "0470 00 00 11 of 12", "1234567890123456"})
    void whatIsNoPhoneNumberIsRefused(String number) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Checks.phone(number, "Telefoon"));
    }

    @Test
    void aBirthDateLiesInThePastButNotTooFar() {
        assertThat(Checks.birthDate(TODAY, "Geboortedatum", TODAY)).isEqualTo(TODAY);
        assertRefused(
                () -> Checks.birthDate(TODAY.plusDays(1), "Geboortedatum", TODAY),
                "'Geboortedatum' ligt in de toekomst. Kijk de datum na.");
        assertRefused(
                () -> Checks.birthDate(LocalDate.of(1826, 10, 5), "Geboortedatum", TODAY),
                "'Geboortedatum' ligt te ver in het verleden. Kijk het jaar na.");
    }

    private static void assertRefused(Runnable check, String message) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(check::run).withMessage(message);
    }
}
