package org.bijstand.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.bijstand.casefile.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lena@testmans.example",
                "lena.testmans+thuis@post.testmans.example",
                "o'hara_1@a-b.example",
                "x@xn--mller-kva.example"
            })
    void anOrdinaryAddressIsTaken(String address) {
        assertThat(MailAddress.of("  " + address + " ", "E-mail").value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lena",
                "lena@",
                "@testmans.example",
                "lena@testmans",
                "lena@localhost",
                "lena@@testmans.example",
                "lena @testmans.example",
                "lena@testmans .example",
                "lena@-testmans.example",
                "lena@testmans..example",
                ".lena@testmans.example",
                "lena.@testmans.example",
                "lena@[127.0.0.1]",
                "\"lena\"@testmans.example",
                "Lena <lena@testmans.example>",
                "lena@testmans.example,otto@testmans.example",
                "lena@testmans.example;",
                "<lena@testmans.example>",
                "groep:lena@testmans.example;",
                "lena(thuis)@testmans.example",
                "lena\u760d\u760abcc@testmans.example",
                "lena@te\u0441tmans.example"
            })
    void whatIsNoAddressIsRefusedInWordsThatHelp(String typed) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> MailAddress.of(typed, "E-mail van de aanvrager"))
                .withMessage("'E-mail van de aanvrager' is geen geldig e-mailadres."
                        + " Kijk het adres na, bijvoorbeeld naam@voorbeeld.be.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lena@testmans.example\r\nBcc: otto@testmans.example",
                "lena@testmans.example\n",
                "\rlena@testmans.example",
                "lena\t@testmans.example",
                "lena@testmans.example\u0000",
                "lena@testmans.example\u0085"
            })
    void aLineBreakIsRefused(String typed) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> MailAddress.of(typed, "E-mail"))
                .withMessageContaining("'E-mail' mag geen regeleinde of tab bevatten");
    }

    @Test
    void moreThan254CharactersAreRefused() {
        String domain = ("d".repeat(60) + ".").repeat(4) + "example";

        assertThat(MailAddress.of("a@b" + domain, "E-mail").value()).hasSize(254);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> MailAddress.of("lena@b" + domain, "E-mail"))
                .withMessageContaining("hoogstens 254 tekens");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> MailAddress.of("a".repeat(65) + "@testmans.example", "E-mail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void nothingIsRefusedAsEmpty(String typed) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> MailAddress.of(typed, "E-mail"))
                .withMessageContaining("is leeg");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> MailAddress.of(null, "E-mail"));
    }

    @Test
    void theErrorDoesNotRepeatTheAddress() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> MailAddress.of("geheim adres", "E-mail"))
                .withMessageNotContainingAny("geheim");
    }
}
