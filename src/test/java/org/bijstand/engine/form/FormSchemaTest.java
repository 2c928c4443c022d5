package org.bijstand.engine.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormSchemaTest {

    private static final FormSchema FORM = FormSchema.parse("""
            {"id": "visit", "components": [
              {"type": "text", "text": "Uitleg"},
              {"type": "textfield", "key": "name", "label": "Naam", "validate": {"required": true, "minLength": 2}},
              {"type": "textfield", "key": "email", "label": "E-mail", "validate": {"validationType": "email"}},
              {"type": "textfield", "key": "postcode", "label": "Postcode", "validate": {"pattern": "^[0-9]{4}$"}},
              {"type": "textarea", "key": "story", "label": "Verhaal"},
              {"type": "textfield", "key": "number", "label": "Nummer", "readonly": true},
              {"type": "number", "key": "hours", "label": "Uren", "decimalDigits": 2, "validate": {"min": 0, "max": 24}},
              {"type": "checkbox", "key": "consent", "label": "Toestemming", "validate": {"required": true}},
              {"type": "select", "key": "urgency", "label": "Dringendheid", "values": [
                {"label": "gewoon", "value": "NORMAL"}, {"label": "dringend", "value": "URGENT"}]},
              {"type": "select", "key": "partner", "label": "Partner", "valuesKey": "partners"},
              {"type": "checklist", "key": "services", "label": "Diensten", "values": [
                {"label": "thuisonderwijs", "value": "HOME_TUITION"}, {"label": "huisdieren", "value": "PET_CARE"}]},
              {"type": "group", "path": "contact", "label": "Contact", "conditional": {"hide": "=consent = null"},
               "components": [
                {"type": "textfield", "key": "phone", "label": "Telefoon", "validate": {"required": true}},
                {"type": "datetime", "subtype": "date", "key": "day", "dateLabel": "Dag"},
                {"type": "datetime", "subtype": "time", "key": "from", "timeLabel": "Van"},
                {"type": "datetime", "subtype": "datetime", "key": "at", "dateLabel": "Tijdstip"}]},
              {"type": "dynamiclist", "path": "visits", "components": [
                {"type": "textfield", "key": "note", "label": "Nota", "validate": {"required": true, "maxLength": 10}}]}
            ]}
            """.getBytes(UTF_8));

    @Test
    void answersAreReadInTheTypeThatTheFeatureNeeds() {
        FormAnswers answers = check(Map.of(
                "urgency",
                "URGENT",
                "services",
                List.of("PET_CARE", "HOME_TUITION"),
                "hours",
                2.25,
                "contact",
                Map.of("phone", "0470 00 00 01", "day", "2026-10-01", "from", "14:30", "at", "2026-07-01T10:00Z"),
                "visits",
                List.of(Map.of("note", "eerste"), Map.of("note", "tweede"))));

        assertThat(answers.text("name")).isEqualTo("Lena Testmans");
        assertThat(answers.flag("consent")).isTrue();
        assertThat(answers.choice("urgency", Urgency.class)).isEqualTo(Urgency.URGENT);
        assertThat(answers.choices("services", ServiceKind.class))
                .containsExactly(ServiceKind.HOME_TUITION, ServiceKind.PET_CARE);
        assertThat(answers.number("hours")).isEqualByComparingTo("2.25");
        assertThat(answers.date("contact.day")).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(answers.time("contact.from")).isEqualTo(LocalTime.of(14, 30));
        assertThat(answers.dateTime("contact.at")).isEqualTo(LocalDateTime.of(2026, 7, 1, 12, 0));
        assertThat(answers.rows("visits")).extracting(row -> row.text("note")).containsExactly("eerste", "tweede");
    }

    @Test
    void whatWasLeftOpenIsAbsent() {
        FormAnswers answers = check(Map.of("story", "  ", "services", List.of()));

        assertThat(answers.optionalText("story")).isEmpty();
        assertThat(answers.texts("services")).isEmpty();
        assertThat(answers.rows("visits")).isEmpty();
        assertThatThrownBy(() -> answers.text("story")).hasMessage("'Verhaal' is verplicht. Vul dit veld in.");
        assertThatThrownBy(() -> answers.integer("unheard")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsOnlyShownIsNotTakenFromTheBrowser() {
        assertThat(check(Map.of("number", "gewijzigd")).optionalText("number")).isEmpty();
    }

    @Test
    void everyRuleOfTheFormHoldsWithItsFieldNamedInDutch() {
        refuses("name", null, "'Naam' is verplicht. Vul dit veld in.");
        refuses("name", "L", "'Naam' moet minstens 2 tekens lang zijn. Vul aan.");
        refuses("name", "x".repeat(300), "'Naam' mag hoogstens 255 tekens lang zijn. Kort in.");
        refuses("name", 17, "'Naam' moet tekst zijn. Vul het opnieuw in.");
        refuses("story", "x".repeat(4001), "'Verhaal' mag hoogstens 4000 tekens lang zijn. Kort in.");
        refuses("story", "nul\0teken", "'Verhaal' bevat een onleesbaar teken. Typ de tekst opnieuw.");
        refuses("postcode", "10300", "'Postcode' heeft niet de juiste vorm. Kijk het na.");
        refuses("email", "lena.example", "'E-mail' heeft niet de juiste vorm. Kijk het na.");
        refuses("hours", 25, "'Uren' mag hoogstens 24 zijn.");
        refuses("hours", -1, "'Uren' moet minstens 0 zijn.");
        refuses("hours", 2.125, "'Uren' mag hoogstens 2 cijfers na de komma hebben. Pas het getal aan.");
        refuses("hours", "1e999999", "'Uren' is geen bruikbaar getal. Vul een getal in, bijvoorbeeld 2,25.");
        refuses("consent", false, "'Toestemming' is verplicht. Vul dit veld in.");
        refuses("urgency", "PANIC", "'Dringendheid' is geen keuze uit de lijst. Kies opnieuw.");
        refuses("services", List.of("COOKING"), "'Diensten' is geen keuze uit de lijst. Kies opnieuw.");
        refuses("visits", List.of(Map.of()), "'Nota' is verplicht. Vul dit veld in.");
        refuses(
                "visits",
                List.of(Map.of("note", "veel te lang")),
                "'Nota' mag hoogstens 10 tekens lang zijn. Kort in.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lena@partner.example\nBcc: x@y.example", "lena@partner.example\r", "a\u2028b@c.example"})
    void aLineBreakNeverReachesAMailHeader(String address) {
        refuses("email", address, "'E-mail' mag geen regeleinden of stuurtekens bevatten. Zet alles op één regel.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "morgen", "0001-01-01", "+99999-01-01"})
    void anImpossibleDateIsRefused(String date) {
        FormAnswers answers = check(Map.of("contact", Map.of("day", date)));

        assertThatThrownBy(() -> answers.date("contact.day"))
                .hasMessage("'Dag' is geen bestaande datum. Kies een datum.");
    }

    @Test
    void whatTheFormDoesNotAskIsRefusedWithoutRepeatingIt() {
        refuses("diagnosis", "geheim", "'Formulier' bevat een antwoord dat er niet op gevraagd wordt.");
        refuses("contact", Map.of("diagnosis", "geheim"), "'Formulier' bevat een antwoord");
        refuses("visits", "geheim", "'Formulier' bevat een antwoord");
    }

    private static void refuses(String key, Object value, String message) {
        Map<String, Object> values = new HashMap<>();
        values.put(key, value);
        assertThatThrownBy(() -> check(values)).isInstanceOf(InvalidInput.class).hasMessageStartingWith(message);
    }

    private static FormAnswers check(Map<String, Object> changed) {
        Map<String, Object> values = new HashMap<>(Map.of("name", " Lena Testmans ", "consent", true));
        values.putAll(changed);
        return FORM.check(values);
    }
}
