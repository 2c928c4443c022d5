package org.bijstand.casefile.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.bijstand.casefile.Address;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.CaseSummary;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Person;
import org.bijstand.casefile.Requester;
import org.bijstand.casefile.RequesterKind;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.TriggerKind;
import org.bijstand.casefile.Urgency;

/** A case from a row of its table. */
final class CaseRows {

    private CaseRows() {}

    /** @param zone in which the day of the request is told */
    static CaseSummary summary(ResultSet row, ZoneId zone) throws SQLException {
        return new CaseSummary(
                row.getString("case_number"),
                LocalDate.ofInstant(instant(row, "received_at"), zone),
                TriggerKind.valueOf(row.getString("trigger_kind")),
                CaseStatus.valueOf(row.getString("status")),
                services(row));
    }

    private static Set<ServiceKind> services(ResultSet row) throws SQLException {
        Set<ServiceKind> services = EnumSet.noneOf(ServiceKind.class);
        Arrays.stream((String[]) row.getArray("services").getArray())
                .map(ServiceKind::valueOf)
                .forEach(services::add);
        return services;
    }

    static CaseFile caseFile(ResultSet row) throws SQLException {
        return new CaseFile(
                row.getString("case_number"),
                instant(row, "received_at"),
                new Requester(
                        RequesterKind.valueOf(row.getString("requester_kind")),
                        row.getString("requester_name"),
                        row.getString("requester_phone"),
                        row.getString("requester_email")),
                new Person(
                        row.getString("membership_number"),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("phone"),
                        row.getString("email")),
                Language.valueOf(row.getString("language")),
                new Address(row.getString("street"), row.getString("house_number"), row.getString("postcode")),
                TriggerKind.valueOf(row.getString("trigger_kind")),
                row.getObject("trigger_date", LocalDate.class),
                row.getObject("expected_discharge", LocalDate.class),
                row.getString("story"),
                instant(row, "consent_at"),
                Urgency.valueOf(row.getString("urgency")),
                CaseStatus.valueOf(row.getString("status")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
