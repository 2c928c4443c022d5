package org.bijstand.homeassistance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bijstand.homeassistance.process.CaseOnItsWay.TODAY;
import static org.bijstand.homeassistance.process.CaseOnItsWay.call;
import static org.bijstand.homeassistance.process.CaseOnItsWay.with;
import static org.bijstand.homeassistance.process.CaseOnItsWay.without;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.MemberStore;
import org.bijstand.casefile.RequesterKind;
import org.bijstand.casefile.TestCases;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.ProcessDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class IntakeFormTest {

    @Autowired
    ProcessDriver process;

    @Autowired
    CaseFiles cases;

    @Autowired
    MemberStore members;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String member = TestCases.newMembershipNumber();

    @BeforeEach
    void itIsMonday5October2026() {
        clock.moveTo(TODAY.atTime(10, 0).atZone(ZoneId.of("Europe/Brussels")).toInstant());
        members.save(TestCases.member(member, LocalDate.of(2026, 12, 31)));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void whatIsKnownOfAMemberNeedNotBeTyped() {
        CaseFile file = take(call(member, "mira@leden.example"));

        assertThat(file.member()).isEqualTo(TestCases.lena(member));
        assertThat(file.address()).isEqualTo(TestCases.brussels());
        assertThat(file.language()).isEqualTo(Language.NL);
        assertThat(file.consentAt()).isNotNull();
        assertThat(file.story()).isEqualTo("Gevallen op de trap.");
    }

    @Test
    void aMemberWhoCallsGivesOnlyTheNumber() {
        Map<String, Object> self = with(call(member, null), "requesterKind", "MEMBER");

        CaseFile file = take(without(self, "requesterName", "requesterPhone", "requesterEmail"));

        assertThat(file.requester().kind()).isEqualTo(RequesterKind.MEMBER);
        assertThat(file.requester().name()).isEqualTo("Lena Testmans");
        assertThat(file.requester().phone()).isEqualTo("0470 00 00 11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"98472899765", "01.49.07-001.85", "000001 001-66"})
    void aMemberIsFoundByInszOfAnyKind(String insz) {
        String digits = insz.replaceAll("[^0-9]", "");
        Member known = TestCases.member(member, LocalDate.of(2026, 12, 31));
        members.save(new Member(
                member,
                known.firstName(),
                known.lastName(),
                known.birthDate(),
                digits,
                known.language(),
                known.address(),
                known.phone(),
                known.email(),
                known.contributionsPaidUntil()));

        assertThat(take(call(insz, "mira@leden.example")).member().membershipNumber())
                .isEqualTo(member);
    }

    @Test
    void helpCanBeNeededInAnotherLanguageAndAtAnotherAddress() {
        Map<String, Object> elsewhere = new HashMap<>(call(member, "mira@leden.example"));
        elsewhere.putAll(Map.of(
                "language",
                "DE",
                "otherAddress",
                true,
                "street",
                "Teststraße",
                "houseNumber",
                "5",
                "postcode",
                "4700"));

        CaseFile file = take(elsewhere);

        assertThat(file.language()).isEqualTo(Language.DE);
        assertThat(file.address().postcode()).isEqualTo("4700");
    }

    @Test
    void textThatLooksLikeMarkupOrAFormulaStaysText() {
        Map<String, Object> odd = with(call(member, "mira@leden.example"), "requesterName", "=cmd() <b>Mira</b>");

        assertThat(take(odd).requester().name()).isEqualTo("=cmd() <b>Mira</b>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    memberNumber      | T-ONBEKEND    | 'Lidnummer of INSZ' is niet gevonden.
                    memberNumber      | 85073003329   | 'INSZ' klopt niet: het controlegetal past er niet bij.
                    memberNumber      | 90010100123   | 'Lidnummer of INSZ' is niet gevonden.
                    requesterPhone    | bel me        | 'Telefoon van de aanvrager' is geen telefoonnummer.
                    requesterEmail    | mira@         | 'E-mail van de aanvrager' is geen geldig e-mailadres.
                    triggerDate       | 2026-10-06    | 'Wanneer gebeurde het' ligt in de toekomst.
                    triggerDate       | 2025-10-04    | 'Wanneer gebeurde het' ligt meer dan een jaar van vandaag.
                    expectedDischarge | 2026-09-30    | 'Verwacht thuis op' ligt vóór de gebeurtenis.
                    trigger           | ZIN           | 'Gebeurtenis' is geen keuze uit de lijst.
                    consent           | false         | 'Toestemming gegeven' is verplicht.
                    """)
    void badInputIsNamedAndNothingIsStored(String field, String value, String message) {
        assertRefused(with(call(member, "mira@leden.example"), field, "false".equals(value) ? false : value), message);
    }

    @Test
    void anEmailAddressWithALineBreakIsRefused() {
        assertRefused(
                with(call(member, null), "requesterEmail", "mira@leden.example\nBcc: x@leden.example"),
                "'E-mail van de aanvrager' mag geen regeleinden of stuurtekens bevatten.");
    }

    @Test
    void aNameOfThreeHundredCharactersIsRefused() {
        assertRefused(
                with(call(member, null), "requesterName", "x".repeat(300)),
                "'Naam van de aanvrager' mag hoogstens 100 tekens lang zijn.");
    }

    @Test
    void whoCanNotBeReachedIsAskedForANumber() {
        assertRefused(
                without(call(member, null), "requesterPhone", "requesterEmail"),
                "'Telefoon van de aanvrager' is nog leeg. Vul een telefoonnummer of een e-mailadres in.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    birthDate | 2026-10-06 | 'Geboortedatum' ligt in de toekomst.
                    birthDate | 1890-01-01 | 'Geboortedatum' ligt te ver in het verleden.
                    postcode  | 1999       | 'Postcode' 1999 bestaat niet.
                    postcode  | 103        | 'Postcode' moet uit vier cijfers bestaan
                    language  |            | 'Taal waarin we het lid helpen' is verplicht.
                    firstName |            | 'Voornaam' is verplicht.
                    """)
    void somebodyEnteredByHandIsChecked(String field, String value, String message) {
        assertRefused(with(byHand(), field, value), message);
    }

    private Map<String, Object> byHand() {
        Map<String, Object> answers = new HashMap<>(without(call(null, "mira@leden.example"), "memberNumber"));
        answers.put("byHand", true);
        answers.put("firstName", "Lena");
        answers.put("lastName", "Testmans");
        answers.put("birthDate", "1950-03-14");
        answers.put("language", "NL");
        answers.put("street", "Voorbeeldstraat");
        answers.put("houseNumber", "12");
        answers.put("postcode", "1030");
        return answers;
    }

    private CaseFile take(Map<String, Object> answers) {
        return cases.get(process.start("home-assistance", answers));
    }

    private void assertRefused(Map<String, Object> answers, String message) {
        long before = storedCases();

        assertThatThrownBy(() -> process.start("home-assistance", answers)).hasMessageContaining(message);

        assertThat(storedCases()).isEqualTo(before);
    }

    private long storedCases() {
        return jdbc.sql("select count(*) from assistance_case")
                .query(Long.class)
                .single();
    }
}
