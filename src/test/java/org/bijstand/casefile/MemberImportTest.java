package org.bijstand.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class MemberImportTest {

    private static final String HEADING =
            "Lidnummer;voornaam;naam;geboortedatum;insz;taal;straat;huisnummer;postcode;telefoon;email;bijdragen_tot";

    @Autowired
    MemberImport members;

    @Autowired
    MemberRegister register;

    private final String number = TestCases.newMembershipNumber();

    @Test
    void aMemberIsFoundByNumberAndByInsz() {
        ImportResult result = read(
                "\uFEFF" + HEADING,
                number
                        + ";Amélie;\"Testmans; dite =cmd()\";30/07/1985;85.07.30-033.28;fr;Rue de l'Exemple;12 b3;1030;"
                        + "0470 00 00 21;amelie@leden.example;2026-12-31");

        assertThat(result).isEqualTo(new ImportResult(1, 0, List.of()));
        Member expected = new Member(
                number,
                "Amélie",
                "Testmans; dite =cmd()",
                LocalDate.of(1985, 7, 30),
                "85073003328",
                Language.FR,
                new Address("Rue de l'Exemple", "12 b3", "1030"),
                "0470 00 00 21",
                "amelie@leden.example",
                LocalDate.of(2026, 12, 31));
        assertThat(register.byNumber(" " + number.toLowerCase() + " ")).contains(expected);
        assertThat(register.byInsz(new Insz("85073003328"))).contains(expected);
    }

    @Test
    void importingAFileAgainChangesNothingAndAChangedLineIsTakenOver() {
        String line = number + ";Lena;Testmans;1950-03-14;;NL;Voorbeeldstraat;12;1030;;;";
        read(HEADING, line);

        assertThat(read(HEADING, line)).isEqualTo(new ImportResult(0, 1, List.of()));
        assertThat(read(HEADING, line + "31/12/2026").stored()).isEqualTo(1);
        assertThat(register.byNumber(number).orElseThrow().inOrderOn(LocalDate.of(2026, 12, 31)))
                .isTrue();
        assertThat(register.byNumber(number).orElseThrow().inOrderOn(LocalDate.of(2027, 1, 1)))
                .isFalse();
    }

    @Test
    void aRefusedLineIsNamedWithItsReasonAndTheRestGoesIn() {
        ImportResult result = read(
                HEADING,
                ";Lena;Testmans;1950-03-14;;NL;Voorbeeldstraat;12;1030;;;",
                "X1;Lena;Testmans;14-03-1950;;NL;Voorbeeldstraat;12;1030;;;",
                "X2;Lena;Testmans;2950-03-14;;NL;Voorbeeldstraat;12;1030;;;",
                "X3;Lena;Testmans;1950-03-14;12345678901;NL;Voorbeeldstraat;12;1030;;;",
                "X4;Lena;Testmans;1950-03-14;;EN;Voorbeeldstraat;12;1030;;;",
                "X5;Lena;Testmans;1950-03-14;;NL;Voorbeeldstraat;12;103;;;",
                "X5;Lena;Testmans;1950-03-14;;NL;Voorbeeldstraat;12;1999;;;",
                "X6;Lena;Testmans;1950-03-14;;NL;Voorbeeldstraat;12;1030;;",
                "X7;\"Lena;Testmans;1950-03-14;;NL;Voorbeeldstraat;12;1030;;;",
                "X8;%s;Testmans;1950-03-14;;NL;Voorbeeldstraat;12;1030;;;".formatted("x".repeat(300)),
                "",
                number + ";Lena;Testmans;1950-03-14;;NL;Voorbeeldstraat;12;1030;;;");

        assertThat(result.stored()).isEqualTo(1);
        assertThat(register.byNumber(number)).isPresent();
        assertThat(result.refused())
                .extracting(ImportResult.Refusal::toString)
                .containsExactly(
                        "Regel 2: 'Lidnummer' is nog leeg. Vul het in.",
                        "Regel 3: 'geboortedatum' is geen datum. Schrijf hem als 2026-10-05 of 5/10/2026.",
                        "Regel 4: 'Geboortedatum' ligt in de toekomst. Kijk de datum na.",
                        "Regel 5: 'INSZ' klopt niet: het controlegetal past er niet bij. "
                                + "Vergelijk het met de identiteitskaart.",
                        "Regel 6: 'taal' moet een van deze codes zijn: NL, FR, DE.",
                        "Regel 7: 'Postcode' moet uit vier cijfers bestaan, bijvoorbeeld 1080. Kijk hem na.",
                        "Regel 8: 'Postcode' 1999 bestaat niet. Kijk de postcode na.",
                        "Regel 9: 'Regel' telt 11 kolommen in plaats van 12. Kijk de puntkomma's na.",
                        "Regel 10: 'Regel' heeft aanhalingstekens die niet bij elkaar passen. Kijk ze na.",
                        "Regel 11: 'Voornaam' is te lang: 300 tekens, en er is plaats voor 100. Kort het in.");
    }

    @Test
    void oneInszCannotBelongToTwoMembers() {
        String line = ";Lena;Testmans;1972-02-02;72020290081;NL;Voorbeeldstraat;12;1030;;;";
        read(HEADING, number + line);

        assertThat(read(HEADING, TestCases.newMembershipNumber() + line).refused())
                .extracting(ImportResult.Refusal::reason)
                .containsExactly("'INSZ' staat al bij een ander lidnummer. Kijk na welk van beide klopt.");
    }

    @Test
    void aFileWithoutTheRightColumnsOrInAnotherEncodingIsRefusedAsAWhole() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> read("lidnummer,voornaam,naam", "1,2,3"))
                .withMessageContaining("mist de kolommen lidnummer, voornaam");
        byte[] latin = (HEADING + "\n1;Amélie").getBytes(Charset.forName("windows-1252"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> members.read(new ByteArrayInputStream(latin)))
                .withMessageContaining("CSV UTF-8");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> members.read(new ByteArrayInputStream(new byte[0])))
                .withMessageContaining("mist de kolommen");
    }

    private ImportResult read(String... lines) {
        byte[] file = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        return members.read(new ByteArrayInputStream(file));
    }
}
