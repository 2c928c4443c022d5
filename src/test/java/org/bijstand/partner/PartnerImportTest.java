package org.bijstand.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bijstand.casefile.ImportResult;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PartnerImportTest {

    private static final String HEADING = "contractnummer;naam;soort;email;telefoon;taal;talen;gebieden;capaciteit;"
            + "contract_van;contract_tot;pauze;lastenboek_huishouden;lastenboek_ziek_kind;lastenboek_thuisonderwijs;"
            + "lastenboek_kinderoppas;lastenboek_huisdieren;lastenboek_boodschappen";
    private static final String REST =
            ";Proefpoets;TEMP_AGENCY;poets@partners.example;0470 00 00 41;NL;NL fr;1030 19*;3;"
                    + "2026-01-01;31/12/2027;neen;Eigen materiaal | Steeds dezelfde persoon;;;;;Kasticket | Zelfde dag";

    @Autowired
    PartnerImport partners;

    @Autowired
    PartnerRegister register;

    private final String number = UUID.randomUUID().toString();

    @Test
    void aPartnerGoesInWithEverythingOnItsLine() {
        assertThat(read(HEADING, number + REST)).isEqualTo(new ImportResult(1, 0, List.of()));

        Partner stored = imported().orElseThrow();
        assertThat(register.find(stored.id())).contains(stored);
        assertThat(stored)
                .isEqualTo(new Partner(
                        stored.id(),
                        number,
                        "Proefpoets",
                        PartnerKind.TEMP_AGENCY,
                        "poets@partners.example",
                        "0470 00 00 41",
                        Language.NL,
                        Set.of(Language.NL, Language.FR),
                        Map.of(
                                ServiceKind.HOUSEWORK, "Eigen materiaal\nSteeds dezelfde persoon",
                                ServiceKind.URGENT_SHOPPING, "Kasticket\nZelfde dag"),
                        List.of(new PostcodeArea("1030", "1030"), new PostcodeArea("1900", "1999")),
                        3,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 12, 31),
                        false));
    }

    @Test
    void importingAFileAgainChangesNothingAndAChangedLineIsTakenOver() {
        read(HEADING, number + REST);
        long id = imported().orElseThrow().id();

        assertThat(read(HEADING, number + REST)).isEqualTo(new ImportResult(0, 1, List.of()));

        assertThat(read(HEADING, number + REST.replace("NL fr", "DE").replace(";neen;", ";Ja;")))
                .isEqualTo(new ImportResult(1, 0, List.of()));
        assertThat(imported().orElseThrow().languages()).containsExactly(Language.DE);
        assertThat(imported().orElseThrow().paused()).isTrue();
        assertThat(imported().orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void aRefusedLineIsNamedWithItsReasonAndTheRestGoesIn() {
        ImportResult result = read(
                HEADING,
                REST,
                "X" + REST.replace("TEMP_AGENCY", "SHOP"),
                "X" + REST.replace("poets@partners.example", ""),
                "X" + REST.replace("poets@partners.example", "poets@@partners"),
                "X" + REST.replace("0470 00 00 41", "bel maar"),
                "X" + REST.replace("NL fr", "NL EN"),
                "X" + REST.replace("1030 19*", "Brussel"),
                "X" + REST.replace("1030 19*", "1999-1000"),
                "X" + REST.replace(";3;", ";drie;"),
                "X" + REST.replace("2026-01-01", ""),
                "X" + REST.replace("31/12/2027", "31/12/2025"),
                "X" + REST.replace("neen", "misschien"),
                "X" + REST.substring(0, REST.indexOf("Eigen")) + ";;;;;",
                number + REST);

        assertThat(result.stored()).isEqualTo(1);
        assertThat(imported()).isPresent();
        assertThat(result.refused())
                .extracting(ImportResult.Refusal::toString)
                .containsExactly(
                        "Regel 2: 'contractnummer' is nog leeg. Vul het in.",
                        "Regel 3: 'soort' moet een van deze codes zijn: MUNICIPAL_SERVICE, ASSOCIATION, TEMP_AGENCY, "
                                + "TUITION_ASSOCIATION, CARER.",
                        "Regel 4: 'email' is nog leeg. Vul de cel in.",
                        "Regel 5: 'email' is geen geldig e-mailadres. Kijk het na, bijvoorbeeld naam@domein.be.",
                        "Regel 6: 'telefoon' is geen telefoonnummer. Vul 8 tot 15 cijfers in, bijvoorbeeld"
                                + " 0470 00 00 00.",
                        "Regel 7: 'talen' mag alleen NL, FR en DE bevatten, met spaties ertussen. Pas de cel aan.",
                        "Regel 8: 'gebieden' mag alleen postcodes bevatten zoals 1030, 1000-1299 of 19*. "
                                + "Kijk de cel na.",
                        "Regel 9: 'gebieden' mag alleen postcodes bevatten zoals 1030, 1000-1299 of 19*. "
                                + "Kijk de cel na.",
                        "Regel 10: 'capaciteit' moet een getal van 0 tot 999 zijn. Pas het getal aan.",
                        "Regel 11: 'contract_van' is nog leeg. Vul de eerste dag van het contract in.",
                        "Regel 12: 'contract_tot' ligt voor contract_van. Kijk beide data na.",
                        "Regel 13: 'pauze' moet ja of neen zijn. Vul een van beide in.",
                        "Regel 14: 'lastenboek' is voor elke dienst leeg. Vul het in voor minstens één dienst: "
                                + "zonder lastenboek is er geen contract.");
    }

    @Test
    void aFileWithoutTheRightColumnsIsRefusedAsAWhole() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> read("contractnummer;naam", "1;2"))
                .withMessageContaining("mist de kolommen soort, email");
    }

    private Optional<Partner> imported() {
        return register.all().stream()
                .filter(partner -> partner.contractNumber().equals(number))
                .findAny();
    }

    private ImportResult read(String... lines) {
        byte[] file = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        return partners.read(new ByteArrayInputStream(file));
    }
}
