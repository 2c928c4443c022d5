package org.bijstand.delivery.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.delivery.MissedReason;
import org.bijstand.delivery.Reporter;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.VisitRegister;
import org.bijstand.delivery.VisitReport;
import org.bijstand.delivery.VisitStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVisitRegister implements VisitRegister {

    private final JdbcClient jdbc;

    JdbcVisitRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void plan(String assignmentNumber, long partnerId, List<PlannedVisit> visits) {
        for (PlannedVisit visit : visits) {
            jdbc.sql("""
                            insert into visit (assignment_number, partner_id, starts_at, ends_at, planned_quarters)
                            values (:assignment, :partner, :startsAt, :endsAt, :quarters)
                            on conflict (assignment_number, starts_at) do nothing
                            """)
                    .param("assignment", assignmentNumber)
                    .param("partner", partnerId)
                    .param("startsAt", visit.starts())
                    .param("endsAt", visit.ends())
                    .param("quarters", visit.hours().quarters())
                    .update();
        }
    }

    @Override
    public Optional<Visit> find(long id) {
        return jdbc.sql("select * from visit where id = ?")
                .param(id)
                .query((row, number) -> visit(row))
                .optional();
    }

    @Override
    public Visit lock(long id) {
        return jdbc.sql("select * from visit where id = ? for update")
                .param(id)
                .query((row, number) -> visit(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no visit " + id));
    }

    @Override
    public List<Visit> ofAssignment(String assignmentNumber) {
        return jdbc.sql("select * from visit where assignment_number = ? order by starts_at")
                .param(assignmentNumber)
                .query((row, number) -> visit(row))
                .list();
    }

    @Override
    public void report(long id, VisitStatus status, VisitReport report, Reporter by, Instant at) {
        jdbc.sql("""
                        update visit
                        set status = :status, delivered_quarters = :quarters, missed_reason = :missed,
                            reported_by = :by, reported_at = :at
                        where id = :id
                        """)
                .param("status", status.name())
                .param("quarters", report.delivered().quarters())
                .param(
                        "missed",
                        report.missed() == null ? null : report.missed().name())
                .param("by", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    @Override
    public void cancel(long id) {
        jdbc.sql("update visit set status = 'CANCELLED' where id = ? and status = 'PLANNED'")
                .param(id)
                .update();
    }

    @Override
    public void remove(long id) {
        jdbc.sql("delete from visit where id = ? and status = 'PLANNED'")
                .param(id)
                .update();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        Integer delivered = row.getObject("delivered_quarters", Integer.class);
        String missedReason = row.getString("missed_reason");
        return new Visit(
                row.getLong("id"),
                row.getString("assignment_number"),
                row.getLong("partner_id"),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                new Hours(row.getInt("planned_quarters")),
                delivered == null ? null : new Hours(delivered),
                VisitStatus.valueOf(row.getString("status")),
                missedReason == null ? null : MissedReason.valueOf(missedReason));
    }
}
