package org.bijstand.partner.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.partner.DeclineReason;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferState;

/** An offer from rows of its tables, and moments as these hold them. */
final class OfferRows {

    private OfferRows() {}

    static Offer offer(ResultSet row, List<PlannedVisit> proposal) throws SQLException {
        String reason = row.getString("reason");
        return new Offer(
                row.getLong("id"),
                row.getString("assignment_number"),
                row.getLong("partner_id"),
                row.getInt("round"),
                OfferState.valueOf(row.getString("state")),
                instant(row, "sent_at"),
                instant(row, "expires_at"),
                instant(row, "reminded_at"),
                instant(row, "answered_at"),
                reason == null ? null : DeclineReason.valueOf(reason),
                row.getString("words"),
                row.getBoolean("by_phone"),
                proposal);
    }

    static PlannedVisit visit(ResultSet row) throws SQLException {
        return new PlannedVisit(
                row.getObject("day", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                new Hours(row.getInt("quarters")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
