package org.bijstand.privacy.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Region;
import org.bijstand.casefile.RequesterKind;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.TriggerKind;
import org.bijstand.casefile.Urgency;

/** The fields of a person's file in Dutch; one without a word of its own is shown by its name. */
public final class FieldWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("membership_number", "Lidnummer"),
            Map.entry("case_number", "Dossiernummer"),
            Map.entry("assignment_number", "Opdracht"),
            Map.entry("number", "Nummer"),
            Map.entry("first_name", "Voornaam"),
            Map.entry("last_name", "Naam"),
            Map.entry("birth_date", "Geboortedatum"),
            Map.entry("language", "Taal"),
            Map.entry("street", "Straat"),
            Map.entry("house_number", "Huisnummer"),
            Map.entry("postcode", "Postcode"),
            Map.entry("phone", "Telefoon"),
            Map.entry("email", "E-mail"),
            Map.entry("insz", "INSZ"),
            Map.entry("contributions_paid_until", "Bijdragen betaald tot"),
            Map.entry("received_at", "Ontvangen op"),
            Map.entry("requester_kind", "Aanvrager"),
            Map.entry("requester_name", "Naam van de aanvrager"),
            Map.entry("requester_phone", "Telefoon van de aanvrager"),
            Map.entry("requester_email", "E-mail van de aanvrager"),
            Map.entry("trigger_kind", "Aanleiding"),
            Map.entry("trigger_date", "Datum van de aanleiding"),
            Map.entry("expected_discharge", "Verwacht ontslag"),
            Map.entry("story", "Verhaal"),
            Map.entry("consent_at", "Toestemming op"),
            Map.entry("urgency", "Dringendheid"),
            Map.entry("status", "Toestand"),
            Map.entry("state", "Toestand"),
            Map.entry("closed_at", "Afgesloten op"),
            Map.entry("service", "Dienst"),
            Map.entry("details", "Bijzonderheden"),
            Map.entry("day", "Dag"),
            Map.entry("starts_at", "Begin"),
            Map.entry("ends_at", "Einde"),
            Map.entry("quarters", "Kwartieren"),
            Map.entry("planned_quarters", "Geplande kwartieren"),
            Map.entry("delivered_quarters", "Gepresteerde kwartieren"),
            Map.entry("words", "Woorden"),
            Map.entry("reason", "Reden"),
            Map.entry("decision", "Beslissing"),
            Map.entry("decided_by", "Beslist door"),
            Map.entry("decided_at", "Beslist op"),
            Map.entry("sender", "Afzender"),
            Map.entry("recipient", "Aan"),
            Map.entry("subject", "Onderwerp"),
            Map.entry("text", "Tekst"),
            Map.entry("files", "Bijlagen"),
            Map.entry("queued_at", "Opgesteld op"),
            Map.entry("sent_at", "Verzonden op"),
            Map.entry("user_id", "Medewerker"),
            Map.entry("place", "Waar"),
            Map.entry("read_at", "Gelezen op"),
            Map.entry("year", "Jaar"),
            Map.entry("kind", "Soort"),
            Map.entry("process", "Proces"),
            Map.entry("started_at", "Begonnen op"),
            Map.entry("ended_at", "Geëindigd op"));

    private static final Map<String, Map<String, String>> CODES = Map.of(
            "language", codes(Language.class, Language::label),
            "requester_kind", codes(RequesterKind.class, RequesterKind::label),
            "trigger_kind", codes(TriggerKind.class, TriggerKind::label),
            "service", codes(ServiceKind.class, ServiceKind::label),
            "urgency", codes(Urgency.class, Urgency::label),
            "region", codes(Region.class, Region::label),
            "status", statuses());

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T[0-9:.]+(Z|[+-][0-9:]+)");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/MM/yyyy");
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("d/MM/yyyy HH:mm");

    private final ZoneId zone;

    FieldWords(ZoneId zone) {
        this.zone = zone;
    }

    /** Of cases and of their services. */
    private static Map<String, String> statuses() {
        Map<String, String> words = new HashMap<>(codes(AssignmentStatus.class, AssignmentStatus::label));
        words.putAll(codes(CaseStatus.class, CaseStatus::label));
        return words;
    }

    public String label(String field) {
        return WORDS.getOrDefault(field, field.replace('_', ' '));
    }

    /** @param field what the value is of; the codes of some fields have words */
    public String value(String field, Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(each -> value(field, each)).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> named) {
            return named.entrySet().stream()
                    .map(entry -> label(entry.getKey().toString()) + ": "
                            + value(entry.getKey().toString(), entry.getValue()))
                    .collect(Collectors.joining("; "));
        }
        if (value instanceof Boolean flag) {
            return flag ? "ja" : "nee";
        }
        String text = value == null ? "" : value.toString();
        return CODES.getOrDefault(field, Map.of()).getOrDefault(text, moment(text));
    }

    /** Dates and moments as people in Belgium write them. */
    private String moment(String text) {
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text).format(DATE);
        }
        try {
            return MOMENT.matcher(text).matches()
                    ? OffsetDateTime.parse(text).atZoneSameInstant(zone).format(DATE_AND_TIME)
                    : text;
        } catch (DateTimeException noMoment) {
            return text;
        }
    }

    private static <E extends Enum<E>> Map<String, String> codes(Class<E> codes, Function<E, String> label) {
        return Arrays.stream(codes.getEnumConstants()).collect(Collectors.toMap(Enum::name, label));
    }
}
